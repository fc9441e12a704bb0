import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ProcedureRevision } from 'backstage-plugin-runbook-common';
import { Age } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { Author } from '../marks/Author';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  what: { flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minHeight: 44,
  },
}));

/** The two revisions that are compared. */
export interface Compared {
  from: number;
  to: number;
}

export interface RevisionTableProps {
  revisions: readonly ProcedureRevision[];
  compared: Compared | undefined;
  onCompare: (compared: Compared) => void;
  /** Absent for those who may not. */
  onRestore?: (revision: number) => void;
}

/** Who saved the procedure, when and why; two of them can be chosen. */
export function RevisionTable(props: RevisionTableProps) {
  const { revisions, compared, onCompare, onRestore } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const choice = (side: 'from' | 'to', number: number) => {
    const revision = String(number);
    return (
      <label className={classes.choice}>
        <input
          type="radio"
          name={`runbook-revision-${side}`}
          checked={compared?.[side] === number}
          onChange={() =>
            compared && onCompare({ ...compared, [side]: number })
          }
          aria-label={
            side === 'from'
              ? t('written.history.compareFrom', { revision })
              : t('written.history.compareTo', { revision })
          }
        />
        {side === 'from'
          ? t('written.history.older')
          : t('written.history.newer')}
      </label>
    );
  };
  return (
    <ul className={classes.list}>
      {revisions.map(
        ({ revision, kind, restoredFrom, by, at, reason }, index) => (
          <li key={revision} className={classes.item}>
            <div className={classes.what}>
              <strong>
                {t('written.history.revision', { revision: String(revision) })}
              </strong>{' '}
              {t(`written.history.kind.${kind}`, {
                from: String(restoredFrom ?? ''),
              })}
              , <Author by={by} />, <Age at={at} />
              {reason && <div>{reason}</div>}
            </div>
            {revisions.length > 1 && (
              <>
                {choice('from', revision)}
                {choice('to', revision)}
              </>
            )}
            {onRestore && index > 0 && kind !== 'deleted' && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => onRestore(revision)}
                aria-label={t('written.history.restoreNamed', {
                  revision: String(revision),
                })}
              >
                {t('written.history.restore')}
              </Button>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
