import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import { runbookRefreshPermission } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { useErrorText } from '../../states';

const useStyles = makeStyles({ button: { minHeight: 44 } });

export interface RefreshButtonProps {
  entityRef: string;
  busy: boolean;
  error?: Error;
  onRefresh: () => void;
}

/** Imports the runbook now; not there for those who may not. */
export function RefreshButton(props: RefreshButtonProps) {
  const { entityRef, busy, error, onRefresh } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const errorText = useErrorText();
  const { allowed } = usePermission({
    permission: runbookRefreshPermission,
    resourceRef: entityRef,
  });
  if (!allowed) {
    return null;
  }
  return (
    <div>
      <Button
        className={classes.button}
        variant="outlined"
        startIcon={<RefreshIcon />}
        aria-disabled={busy}
        // Stays focusable while it works, so that the focus is not lost.
        onClick={busy ? undefined : onRefresh}
      >
        {busy ? t('head.refreshing') : t('head.refresh')}
      </Button>
      <div role="status">
        {error && t('head.refreshFailed', { reason: errorText(error) })}
      </div>
    </div>
  );
}
