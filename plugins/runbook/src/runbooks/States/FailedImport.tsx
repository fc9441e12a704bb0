import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookStatus } from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { useRunbookTranslation } from '../../translation';
import { Age } from '../../states';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
}));

export interface FailedImportProps {
  status: RunbookStatus;
  /** Whether a last good runbook stands below. */
  hasDocuments: boolean;
  retry: ReactNode;
}

/** Says why the runbook could not be imported, since when, and what is shown instead. */
export function FailedImport(props: FailedImportProps) {
  const { status, hasDocuments, retry } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <Alert severity="error" variant="outlined" className={classes.root}>
      <AlertTitle>{t('failed.title')}</AlertTitle>
      <div>{status.failure ?? t('failed.noReason')}</div>
      {status.failedSince && (
        <div>
          {t('failed.since')} <Age at={status.failedSince} />.
        </div>
      )}
      <div>
        {hasDocuments && status.importedAt ? (
          <>
            {t('failed.lastGood')} <Age at={status.importedAt} />.
          </>
        ) : (
          t('failed.nothing')
        )}
      </div>
      {retry}
    </Alert>
  );
}
