import { rotationEndpoints } from 'backstage-plugin-runbook-common';
import { shifts } from 'oncall-rotation';
import { EndpointHandlers, writeCursor } from '../../http';
import { CalendarAddresses } from '../access';
import { RotationAnswers } from '../answers';
import { around, readRange } from '../ranges';
import { RotationReader } from '../RotationReader';
import { RotationStore, StoredRotation } from '../store';
import { toShiftData } from '../toShiftData';
import { readRevisionCursor } from './cursors';

/** Changes a page of the history, unless asked otherwise. */
const PAGE = 50;

type ReadEndpoints = Pick<
  typeof rotationEndpoints,
  | 'getRotation'
  | 'getRotationOnCall'
  | 'getRotationShifts'
  | 'getRotationHistory'
>;

/** What the endpoints do that tell of one rotation. */
export function createReadHandlers(options: {
  addresses: CalendarAddresses;
  store: RotationStore;
  answers: RotationAnswers;
  reader: RotationReader;
  now: () => number;
}): EndpointHandlers<ReadEndpoints, StoredRotation> {
  const { store, addresses, answers, reader, now } = options;
  return {
    getRotation: ({ params, query, credentials }) =>
      reader.detail(params.id, readRange(query, now()), credentials),

    getRotationOnCall: async ({ params, query, resource, credentials }) => {
      const at = query.at === undefined ? now() : Date.parse(query.at);
      const stored = await store.find(params.id, around(at));
      const [answer] = await answers.onCall(
        [stored ?? resource],
        at,
        credentials,
      );
      if (!answer) {
        throw new Error(`The rotation ${params.id} has no answer`);
      }
      return answer;
    },

    getRotationShifts: async ({ params, query, resource }) => {
      const range = readRange(query, now());
      const stored = (await store.find(params.id, range)) ?? resource;
      const [resolved] = await answers.resolve([stored], range);
      const { layer, user } = query;
      const found = resolved
        ? shifts(resolved.rotation, range, {
            ...(layer !== undefined && { layer }),
            ...(user !== undefined && { user }),
          })
        : [];
      return { shifts: found.map(shift => toShiftData(stored, shift)) };
    },

    getRotationHistory: async ({ params, query, resource, credentials }) => {
      const { limit = PAGE } = query;
      const before = readRevisionCursor(query.cursor);
      const changes = await store.history(params.id, {
        ...(before !== undefined && { before }),
        limit: limit + 1,
      });
      const page = changes.slice(0, limit);
      const last = page.at(-1);
      return {
        changes: await addresses.inChanges(page, resource, credentials),
        ...(changes.length > limit &&
          last && { nextCursor: writeCursor(last.revision) }),
      };
    },
  };
}
