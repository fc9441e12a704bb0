import { Command } from 'incident-flow';
import { Knex } from 'knex';
import { decideOrRefuse } from '../decideOrRefuse';
import { StoredIncident } from '../store/IncidentStore';
import { createStore, INES, MINUTE, NIGHT, toDeclare } from './incidents';

/** A store with what tests of it do: declare, and act minutes after. */
export async function createStoreAtNight(knex: Knex) {
  const store = await createStore(knex);
  return {
    store,
    declare: (more: Parameters<typeof toDeclare>[1] = {}) =>
      store.declare({ by: INES, now: more.at ?? NIGHT }, made =>
        toDeclare(made, more),
      ),
    /** Does what is asked so many minutes after the declaration. */
    at: (
      minute: number,
      command: Command,
      options: { by?: string; key?: string; id?: string; told?: number } = {},
    ): Promise<StoredIncident> => {
      const { by = INES, key, told } = options;
      const now = NIGHT + minute * MINUTE;
      return store.change(
        options.id ?? 'inc-1',
        {
          by,
          now,
          ...(key !== undefined && {
            request: { principal: by, key, operation: 'POST /', hash: 'h' },
          }),
        },
        ({ incident }) =>
          decideOrRefuse(incident, command, {
            by,
            now,
            ...(told !== undefined && { at: NIGHT + told * MINUTE }),
          }),
      );
    },
    kinds: async (incident = 'inc-1') => {
      const timeline = await store.timeline(incident, { after: 0, limit: 200 });
      return timeline?.entries.map(({ entry }) => entry.kind);
    },
  };
}
