import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useId, useMemo, useRef } from 'react';
import { runApiRef } from '../../api';
import { personFinder } from '../../rotations/people';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRunbookContext } from '../RunbookContext';
import {
  RunSteps,
  runTextAt,
  RunWork,
  RunWorkContext,
  useNameOf,
} from '../running';
import { OpenRunActions } from './OpenRunActions';
import { RunFacts } from './RunFacts';
import { RunRemarks } from './RunRemarks';
import { RunsContextValue } from './RunsContext';
import { useRun } from './useRun';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0), overflowWrap: 'anywhere' },
  title: { fontSize: theme.typography.pxToRem(17), fontWeight: 700 },
}));

export interface OpenRunProps {
  runs: RunsContextValue;
  id: string;
  /** Of the procedure on whose card it is open. */
  fragment: string;
  title: string;
}

/** A run in the place of the procedure that it goes through. */
export function OpenRun({ runs, id, fragment, title }: OpenRunProps) {
  const { entityRef, mayRun, changed } = runs;
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const api = useApi(runApiRef);
  const part = useRun({ entityRef, id });
  const { value: run, set: take } = part;
  const nameOf = useNameOf(
    useMemo(() => personFinder(run?.people ?? []), [run]),
  );
  const work = useMemo((): RunWork => {
    const name = (of: string) => ({ entityRef, id: of });
    return {
      nameOf,
      mark: async (of, step, mark, options) =>
        take(await api.markStep(name(of), step, mark, options)),
      end: async (of, end, options) => {
        take(await api.endRun(name(of), end, options));
        changed();
      },
    };
  }, [api, entityRef, nameOf, take, changed]);
  const procedure = useMemo(
    () => runTextAt(layout, fragment),
    [layout, fragment],
  );
  // What was pressed stood below the steps, or is not there any more.
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const live = run !== undefined && run.outcome === undefined && mayRun;
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography
        component="h4"
        id={titleId}
        ref={heading}
        tabIndex={-1}
        className={classes.title}
      >
        {t('runs.runOf', { title })}
      </Typography>
      <LoadFailure
        part={part}
        title={t('runs.loadFailed')}
        refusals={{
          notPermitted: t('runs.notPermitted'),
          notFound: t('runs.notFound'),
        }}
      />
      {!run && part.loading && <LoadingSkeleton lines={4} />}
      <RunWorkContext.Provider value={work}>
        {run && (
          <>
            <div role="status">
              <RunFacts run={run} nameOf={nameOf} />
            </div>
            <RunSteps run={run} text={procedure} live={live} />
            <RunRemarks
              notes={run.notes.filter(({ step }) => step === undefined)}
              nameOf={nameOf}
            />
          </>
        )}
        <OpenRunActions
          run={run}
          live={live}
          documentId={procedure?.documentId}
          onNote={async (note, options) =>
            take(await api.addNote({ entityRef, id }, { text: note }, options))
          }
          onClose={() => runs.close(fragment)}
        />
        {live && <div className={text.small}>{t('runs.closeHelp')}</div>}
      </RunWorkContext.Provider>
    </section>
  );
}
