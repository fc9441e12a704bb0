import { IncidentDetail, TimelineEntry } from 'backstage-plugin-runbook-common';
import { IncidentApi, RunbookApi } from '../../api';
import { RunbookLayout } from '../../runbooks/layout';
import { RunText, runTextAt } from '../../runbooks/running/runText';
import { mergeEntries } from '../Timeline/mergeEntries';
import { IncidentRecord } from './IncidentRecord';

/** Entries of a request. */
const PAGE = 200;

/**
 * All that is on record of an incident.
 *
 * @throws what the request for the timeline fails with; a runbook that cannot be
 * read only leaves its steps out.
 */
export async function loadRecord(
  api: Pick<IncidentApi, 'getTimeline'>,
  runbooks: Pick<RunbookApi, 'getRunbook'>,
  detail: IncidentDetail,
): Promise<IncidentRecord> {
  const [entries, runTexts] = await Promise.all([
    wholeTimeline(api, detail.id),
    textsOfRuns(runbooks, detail),
  ]);
  return { detail, entries, runTexts };
}

async function wholeTimeline(
  api: Pick<IncidentApi, 'getTimeline'>,
  id: string,
): Promise<TimelineEntry[]> {
  let entries: TimelineEntry[] = [];
  let before: number | undefined;
  do {
    const page = await api.getTimeline(id, { before, limit: PAGE });
    entries = mergeEntries(entries, page.entries);
    before = page.nextBefore;
  } while (before !== undefined);
  return entries;
}

async function textsOfRuns(
  runbooks: Pick<RunbookApi, 'getRunbook'>,
  { runs }: IncidentDetail,
): Promise<Map<string, RunText>> {
  const refs = [...new Set(runs.map(({ procedure }) => procedure.entityRef))];
  const layouts = new Map(
    await Promise.all(
      refs.map(async (ref): Promise<[string, RunbookLayout | undefined]> => {
        try {
          const { documents } = await runbooks.getRunbook(ref);
          return [ref, new RunbookLayout(documents)];
        } catch {
          // The draft says of which procedure it has no steps.
          return [ref, undefined];
        }
      }),
    ),
  );
  return new Map(
    runs.flatMap(({ id, procedure }): Array<[string, RunText]> => {
      const layout = layouts.get(procedure.entityRef);
      const text = layout && runTextAt(layout, procedure.fragment ?? '');
      return text ? [[id, text]] : [];
    }),
  );
}
