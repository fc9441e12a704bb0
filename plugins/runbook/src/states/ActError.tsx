import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { useChangeErrorText } from '../forms';
import { useRunbookTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    margin: theme.spacing(0.5, 0),
    color: theme.palette.type === 'dark' ? '#ff9d96' : '#b3150c',
    overflowWrap: 'anywhere',
  },
}));

/** Says why something was not done. */
export function ActError({ error }: { error?: Error }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const errorText = useChangeErrorText();
  return error ? (
    <div role="alert" className={classes.root}>
      <WarningIcon fontSize="small" aria-hidden />
      <span>{t('notDone', { reason: errorText(error) })}</span>
    </div>
  ) : null;
}
