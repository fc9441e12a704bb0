import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { ListedProcedure } from 'backstage-plugin-runbook-common';
import { DateTime } from 'luxon';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { Author } from './marks/Author';
import { useWriting, WritingTarget } from './WritingContext';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& button': { minHeight: 44 },
    marginBottom: theme.spacing(1),
    '&:empty': { display: 'none' },
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
}));

export interface WritingBarProps {
  procedures: readonly ListedProcedure[];
  onRecover: (target: WritingTarget) => void;
}

/** The way to a new procedure, and what became of those that are not shown. */
export function WritingBar({ procedures, onRecover }: WritingBarProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const writing = useWriting();
  if (!writing) {
    return null;
  }
  const { may, open } = writing;
  const live = procedures.filter(
    ({ deleted, superseded }) => !deleted && !superseded,
  );
  const superseded = procedures.filter(one => one.superseded && !one.deleted);
  const deleted = procedures.filter(one => one.deleted);
  return (
    <div className={classes.root}>
      <div className={classes.tools}>
        {may.create && (
          <Button
            variant="outlined"
            color="primary"
            startIcon={<AddIcon />}
            onClick={() => open({ do: 'create' })}
          >
            {t('written.add')}
          </Button>
        )}
        {may.update && live.length > 1 && (
          <Button
            onClick={() =>
              open({ do: 'move', slugs: live.map(({ slug }) => slug) })
            }
          >
            {t('written.move.all')}
          </Button>
        )}
      </div>
      {superseded.length > 0 && (
        <Alert severity="info" variant="outlined">
          <AlertTitle>{t('written.superseded.title')}</AlertTitle>
          <ul className={classes.list}>
            {superseded.map(one => (
              <li key={one.slug}>
                {t('written.superseded.text', {
                  title: one.title,
                  path: one.superseded?.path ?? '',
                })}{' '}
                <Link
                  component="button"
                  underline="always"
                  onClick={() =>
                    open({ do: 'history', target: one, superseded: true })
                  }
                  aria-label={t('written.mark.historyNamed', {
                    title: one.title,
                  })}
                >
                  {t('written.mark.history')}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {may.delete && deleted.length > 0 && (
        <details>
          <summary>
            {t('written.deleted.title', { count: deleted.length })}
          </summary>
          <ul className={classes.list}>
            {deleted.map(one => (
              <Deleted key={one.slug} procedure={one} onRecover={onRecover} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Deleted(props: {
  procedure: ListedProcedure;
  onRecover: (target: WritingTarget) => void;
}) {
  const { procedure, onRecover } = props;
  const { t } = useRunbookTranslation();
  const { title, deleted } = procedure;
  return deleted ? (
    <li>
      <strong>{title}</strong> {t('written.deleted.text')}{' '}
      <Author by={deleted.by} />, <Age at={deleted.at} />.{' '}
      {t('written.deleted.until', {
        date: DateTime.fromISO(deleted.recoverableUntil).toLocaleString(
          DateTime.DATE_MED,
        ),
      })}{' '}
      <Button
        size="small"
        variant="outlined"
        onClick={() => onRecover(procedure)}
        aria-label={t('written.deleted.recoverNamed', { title })}
      >
        {t('written.deleted.recover')}
      </Button>
    </li>
  ) : null;
}
