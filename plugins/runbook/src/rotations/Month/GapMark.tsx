import { makeStyles } from '@material-ui/core/styles';
import GapIcon from '@material-ui/icons/ReportProblem';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0, 1),
    border: `2px dashed ${theme.palette.error.main}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    fontWeight: 700,
    '& svg': { color: theme.palette.error.main },
  },
}));

/** Says loudly that nobody is on call though somebody should be. */
export function GapMark() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <span className={classes.root}>
      <GapIcon fontSize="small" aria-hidden />
      {t('rotation.month.gap')}
    </span>
  );
}
