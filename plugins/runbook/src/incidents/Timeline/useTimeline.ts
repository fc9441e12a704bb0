import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';
import { IncidentApi, incidentApiRef } from '../../api';
import { Known, LastKnown, memoryOf, useLastKnown, usePoll } from '../../hooks';
import { ENDED_INCIDENT, OPEN_INCIDENT } from '../hooks/rhythms';
import { KnownTimeline, mergeEntries } from './mergeEntries';

const PAGE = 200;

const timelines = new WeakMap<IncidentApi, Map<string, Known<KnownTimeline>>>();

/** The record of an incident, with what loads its beginning. */
export interface TimelineState extends LastKnown<KnownTimeline> {
  older: { load: () => Promise<void>; loading: boolean; error?: Error };
}

/**
 * The record of an incident. Whatever changes the incident is on it, so it is
 * asked for what came since as often as the incident's revision moves.
 */
export function useTimeline(id: string, revision: number): TimelineState {
  const api = useApi(incidentApiRef);
  const memory = memoryOf(timelines, api);
  const timeline = useLastKnown(memory, id, () =>
    latest(api, id, memory.get(id)?.value),
  );
  const { value, reload, set, error } = timeline;
  // What could not be told then is asked for again by itself.
  usePoll(reload, error ? OPEN_INCIDENT : ENDED_INCIDENT);
  const [older, setOlder] = useState<{ loading: boolean; error?: Error }>({
    loading: false,
  });
  const behind = value !== undefined && value.revision < revision;
  useEffect(() => {
    if (behind) {
      reload();
    }
    // Once for each revision: a record that lags is asked for with the next.
  }, [behind, revision, reload]);

  const before = value?.nextBefore;
  const load = useCallback(async () => {
    setOlder({ loading: true });
    try {
      const page = await api.getTimeline(id, { before, limit: PAGE });
      const known = memory.get(id)?.value;
      if (known) {
        set({
          ...known,
          entries: mergeEntries(known.entries, page.entries),
          nextBefore: page.nextBefore,
        });
      }
      setOlder({ loading: false });
    } catch (failure) {
      setOlder({ loading: false, error: toError(failure) });
    }
  }, [api, id, before, memory, set]);

  return { ...timeline, older: { ...older, load } };
}

/** The end of the record, or what came after what is known. */
async function latest(
  api: IncidentApi,
  id: string,
  known: KnownTimeline | undefined,
): Promise<KnownTimeline> {
  if (!known) {
    const { entries, revision, nextBefore } = await api.getTimeline(id, {
      limit: PAGE,
    });
    return { entries: mergeEntries([], entries), revision, nextBefore };
  }
  let after: number | undefined = known.entries.at(-1)?.sequence ?? 0;
  let { entries, revision } = known;
  while (after !== undefined) {
    const page = await api.getTimeline(id, { after, limit: PAGE });
    entries = mergeEntries(entries, page.entries);
    revision = page.revision;
    after = page.nextAfter;
  }
  return { ...known, entries, revision };
}
