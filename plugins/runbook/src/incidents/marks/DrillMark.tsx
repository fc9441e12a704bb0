import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-block',
    padding: '1px 8px',
    border: '2px dashed currentColor',
    borderRadius: 3,
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 700,
    textTransform: 'uppercase',
    letterSpacing: '0.06em',
  },
}));

/** Says that an incident is an exercise. */
export function DrillMark() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return <span className={classes.root}>{t('incident.drill')}</span>;
}
