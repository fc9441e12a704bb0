import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { CalendarLayer } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { DatabaseRotationStore } from '../../store';
import { calendarLayersOf } from '../calendarLayers';
import { CalendarImporter } from '../CalendarImporter';
import { CalendarSweep } from '../CalendarSweep';
import { KnownUser } from '../people';
import { DatabaseCalendarStore } from '../store';
import { StoredCalendars } from '../StoredCalendars';

const USERS: KnownUser[] = [
  { entityRef: 'user:default/ines', name: 'ines', displayName: 'Ines' },
  { entityRef: 'user:default/tom', name: 'tom', displayName: 'Tom' },
];

/** The reading of calendars over a database, with a clock to set. */
export async function startCalendars(
  knex: Knex,
  options: { allow?: string; now: string },
) {
  const clock = { now: Date.parse(options.now) };
  const now = () => clock.now;
  const database = mockServices.database({ knex, migrations: { skip: false } });
  const rotations = await DatabaseRotationStore.create({ database, now });
  const store = await DatabaseCalendarStore.create({ database });
  const logger = mockServices.logger.mock();
  const importer = new CalendarImporter({
    store,
    now,
    logger,
    finder: { find: async () => USERS },
    // The real one, which knows where the portal may go.
    urlReader: UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          backend: {
            reading: { allow: options.allow ? [{ host: options.allow }] : [] },
          },
        },
      }),
    }),
  });
  const sweep = new CalendarSweep({ rotations, store, importer, now });
  const calendars = new StoredCalendars({ store });

  const write = () => ({ by: 'user:default/ines', at: new Date(clock.now) });
  const range = () => ({ start: clock.now, end: clock.now + 1 });

  async function find(id: string) {
    const rotation = await rotations.find(id, range());
    if (!rotation) {
      throw new Error(`There is no rotation ${id}`);
    }
    return rotation;
  }
  const versionOf = (layers: CalendarLayer[]) => ({
    timeZone: 'Europe/Lisbon',
    layers,
    effectiveFrom: new Date(clock.now).toISOString(),
    createdAt: new Date(clock.now).toISOString(),
    createdBy: 'user:default/ines',
  });

  return {
    clock,
    logger,
    importer,
    sweep,
    store,
    find,
    create: (id: string, layer: Partial<CalendarLayer> = {}) =>
      rotations.create(write(), () => ({
        id,
        title: id,
        owner: 'group:default/shipping',
        version: versionOf([{ kind: 'calendar', name: 'vendor', ...layer }]),
      })),
    edit: (id: string, layers: CalendarLayer[]) =>
      rotations.change(id, { ...write(), since: new Date() }, () => ({
        kind: 'updated',
        version: versionOf(layers),
        answer: undefined,
      })),
    delete: (id: string) =>
      rotations.change(id, { ...write(), since: new Date() }, () => ({
        kind: 'deleted',
        deleted: true,
        answer: undefined,
      })),
    layer: async (id: string) => {
      const [layer] = calendarLayersOf(await find(id), clock.now);
      if (!layer) {
        throw new Error(`${id} has no calendar`);
      }
      return layer;
    },
    state: async (id: string) => {
      const day = 24 * 60 * 60 * 1000;
      const found = await calendars.load([await find(id)], {
        start: clock.now - 400 * day,
        end: clock.now + 400 * day,
      });
      return found.get(id)?.[0];
    },
  };
}
