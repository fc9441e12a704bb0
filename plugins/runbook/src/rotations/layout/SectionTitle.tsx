import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: theme.typography.pxToRem(19),
    fontWeight: 700,
    fontFamily: 'inherit',
    margin: theme.spacing(4, 0, 1.5),
  },
}));

/** Title of a part of the tab. */
export function SectionTitle(props: { id?: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <Typography component="h2" id={props.id} className={classes.root}>
      {props.children}
    </Typography>
  );
}
