import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { RunbookStatus } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  words: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: 700,
  },
  quiet: { color: quietText(theme) },
}));

/** Whether a runbook is there, how much is in it and how old it is. */
export function RunbookNow({ status }: { status: RunbookStatus }) {
  const { state, importedAt, procedures, alerts } = status;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const isThere = importedAt !== undefined && state !== 'missing';
  return (
    <div>
      <div className={classes.words}>
        {(state === 'missing' || state === 'failed') && (
          <WarningIcon fontSize="small" aria-hidden />
        )}
        {t(`overview.card.state.${state}`)}
      </div>
      {isThere && (
        <>
          <div>
            {t('overview.card.procedures', { count: procedures })},{' '}
            {t('overview.card.alerts', { count: alerts })}
          </div>
          <div className={classes.quiet}>
            {t('overview.card.imported')} <Age at={importedAt} />
          </div>
        </>
      )}
    </div>
  );
}
