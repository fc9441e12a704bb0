import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblem';
import {
  runbookRefreshPermission,
  RunbookStatus,
} from 'backstage-plugin-runbook-common';
import { DateTime } from 'luxon';
import { useRunbookTranslation } from '../../translation';
import { useNow } from '../../hooks';
import { Age } from '../../states';

/**
 * When a source counts as not looked at any more. The back end looks every 5
 * minutes by default, so several looks in a row did not happen.
 */
const STALE_MS = 30 * 60_000;

const useStyles = makeStyles(theme => ({
  stale: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(0.5),
    padding: theme.spacing(0.5, 1),
    border: `2px solid ${theme.palette.warning.main}`,
    borderRadius: theme.shape.borderRadius,
    fontWeight: 700,
  },
}));

export interface CheckedStateProps {
  entityRef: string;
  state: RunbookStatus['state'];
  checkedAt: string;
}

/** When the source was last looked at, and loudly whether that is too long ago. */
export function CheckedState(props: CheckedStateProps) {
  const { entityRef, state, checkedAt } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const now = useNow();
  const { allowed } = usePermission({
    permission: runbookRefreshPermission,
    resourceRef: entityRef,
  });
  const at = DateTime.fromISO(checkedAt);
  // Where no runbook was found the back end looks more seldom, and nothing is shown.
  const stale = state !== 'missing' && now - at.toMillis() > STALE_MS;
  return (
    <>
      <Age at={checkedAt} />
      {stale && (
        <div>
          <span className={classes.stale}>
            <WarningIcon fontSize="small" aria-hidden />
            <span>
              {t('head.stale', {
                ago: at.toRelative({ base: DateTime.fromMillis(now) }) ?? '',
              })}
              {allowed && ` ${t('head.staleRefresh')}`}
            </span>
          </span>
        </div>
      )}
    </>
  );
}
