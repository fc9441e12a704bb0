import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import PlayIcon from '@material-ui/icons/PlayCircleOutline';
import { Age } from '../../states';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRuns } from './RunsContext';

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: theme.spacing(0.5, 0),
    padding: 0,
    borderLeft: `3px solid ${theme.palette.primary.main}`,
  },
  run: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    paddingLeft: theme.spacing(1),
  },
  text: { flex: '0 1 auto', minWidth: 0, maxWidth: 'calc(100% - 32px)' },
}));

export interface RunningRunsProps {
  /** Of the procedure. */
  fragment: string;
  title: string;
  /** Opens the card. */
  onOpen: () => void;
}

/** Says that somebody is at it: another who comes should not begin anew. */
export function RunningRuns({ fragment, title, onOpen }: RunningRunsProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const runs = useRuns();
  const opened = runs?.openOn(fragment);
  const others =
    runs?.running.filter(
      run => run.procedure.fragment === fragment && run.id !== opened,
    ) ?? [];
  if (!runs || others.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root}>
      {others.map(run => {
        const name = runs.nameOf(run.by);
        return (
          <li key={run.id} className={classes.run}>
            <PlayIcon fontSize="small" color="primary" aria-hidden />
            <span className={classes.text}>
              {t('runs.started', { name })} <Age at={run.startedAt} />
              {run.steps > 0 &&
                ` · ${t('runs.doneOf', {
                  done: String(run.ticked.length),
                  total: String(run.steps),
                })}`}
            </span>
            <Button
              className={text.button}
              color="primary"
              aria-label={t('runs.continueNamed', { title, name })}
              onClick={() => {
                onOpen();
                runs.open(fragment, run.id);
              }}
            >
              {t('runs.continue')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
