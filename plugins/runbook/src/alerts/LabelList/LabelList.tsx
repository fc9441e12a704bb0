import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  label: {
    display: 'inline-block',
    margin: theme.spacing(0.25, 0.5, 0.25, 0),
    padding: '1px 6px',
    borderRadius: 3,
    fontFamily: 'monospace',
    fontSize: theme.typography.pxToRem(13),
    background: theme.palette.action.hover,
  },
}));

/** Labels with their values. */
export function LabelList(props: { labels: Readonly<Record<string, string>> }) {
  const classes = useStyles();
  return (
    <>
      {Object.entries(props.labels).map(([label, value]) => (
        <span key={label} className={classes.label}>
          {label}={value}
        </span>
      ))}
    </>
  );
}
