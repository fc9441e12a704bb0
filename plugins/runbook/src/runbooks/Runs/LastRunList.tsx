import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { runApiRef } from '../../api';
import { usePages } from '../../hooks';
import { personFinder } from '../../rotations/people';
import { useTimeFormats } from '../../times';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useNameOf } from '../running';
import { RunFacts } from './RunFacts';
import { RunRemarks } from './RunRemarks';
import { RunsContextValue } from './RunsContext';

export interface LastRunListProps {
  runs: RunsContextValue;
  /** Of the procedure. */
  fragment: string;
}

/** The runs of a procedure that have ended, the latest first. */
export function LastRunList({ runs, fragment }: LastRunListProps) {
  const { entityRef, changes, open } = runs;
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { viewer } = useTimeFormats();
  const api = useApi(runApiRef);
  const list = usePages(
    useCallback(
      (cursor?: string) => api.listRuns(entityRef, { fragment, cursor }),
      [api, entityRef, fragment],
    ),
  );
  const { reload } = list;
  const read = useRef(changes);
  useEffect(() => {
    if (read.current !== changes) {
      read.current = changes;
      reload();
    }
  }, [changes, reload]);
  const nameOf = useNameOf(
    useMemo(
      () => personFinder(list.pages.flatMap(({ people }) => people)),
      [list.pages],
    ),
  );
  const ended = list.pages
    .flatMap(page => page.runs)
    .filter(({ outcome }) => outcome !== undefined);
  return (
    <>
      <LoadFailure part={list} title={t('runs.lastLoadFailed')} />
      {list.pages.length === 0 && list.loading && <LoadingSkeleton lines={2} />}
      {list.pages.length > 0 && ended.length === 0 && !list.hasMore && (
        <p className={text.quiet}>{t('runs.noneYet')}</p>
      )}
      <ul className={text.list}>
        {ended.map(run => (
          <li key={run.id} className={text.row}>
            <div className={text.grow}>
              <RunFacts run={run} nameOf={nameOf} />
              <RunRemarks notes={run.notes} nameOf={nameOf} />
            </div>
            <Button
              className={text.button}
              aria-label={t('runs.showNamed', {
                name: nameOf(run.by),
                at: viewer.dayTime(Date.parse(run.startedAt)),
              })}
              onClick={() => open(fragment, run.id)}
            >
              {t('runs.show')}
            </Button>
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button
          className={text.button}
          variant="outlined"
          aria-disabled={list.loading}
          onClick={list.more}
        >
          {t('runs.more')}
        </Button>
      )}
    </>
  );
}
