import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import pLimit from 'p-limit';
import { dedupeKey } from '../../outbox';
import { numbers } from '../../outbox/__testUtils__/numbers';
import { OutboxStore } from '../../outbox/OutboxStore';
import {
  killProcess,
  postgresUrl,
  Started,
  startProcess,
} from '../../outbox/__testUtils__/processes';
import { startReceiver } from '../../outbox/__testUtils__/startReceiver';
import {
  createFastPaging,
  fastNow,
  inWorld,
} from '../__testUtils__/fastPaging';
import {
  GROUP,
  INES,
  SEV1,
  toDeclare,
  TOMASZ,
} from '../__testUtils__/incidents';
import { decideOrRefuse } from '../decideOrRefuse';
import { OnIncidentWrite, StoredEntry } from '../store';
import { PAGE_STEPS, subjectOf } from './topics';

jest.setTimeout(240_000);

const PAGER = join(__dirname, '../__testUtils__/pager.ts');

/** Runs of the pager, at least, each with its own time of acknowledgement. */
const RUNS = 220;
/** How many go on at a time. */
const AT_A_TIME = 40;
/** Kills, at least; runs are played until there were so many. */
const KILLS = 5;
/** Of the pagers' clock. */
const ACKNOWLEDGE_WITHIN = 15_000;
/** Longest time that a run is not acknowledged, of the world's clock. */
const LONGEST = 4_000;
/** As in PageSender: what one process may have in flight. */
const CONCURRENCY = 10;

const PLAN = {
  rotation: 'shipping',
  layers: ['primary', 'secondary', 'backup'],
  group: GROUP,
  timeZone: 'UTC',
};

interface Run {
  id: string;
  /** Steps that were to be taken when somebody acknowledged. */
  waiting: number;
  /** Keys of what was in flight then: they may still arrive. */
  inFlight: ReadonlySet<string>;
  /** How many pages had been received by then. */
  received: number;
}

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe.each(databases.eachSupportedId())('two pagers, %s', id => {
  it('lose no step, take none twice and none after acknowledgement, however often one is killed', async () => {
    const knex = await databases.init(id);
    await OutboxStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const random = numbers(9);
    const receiver = await startReceiver(() => random() * 20);
    const runs: Run[] = [];
    // What is claimed is locked, so that it is known what was in flight.
    const noteWaiting: OnIncidentWrite = async (tx, { before, after }) => {
      if (!before) {
        return;
      }
      const rows = await tx('runbook_outbox')
        .where({ subject: subjectOf(after.id) })
        .whereNull('sent_at')
        .forUpdate();
      runs.push({
        id: after.id,
        // One that is on record may not be marked as sent yet.
        waiting: rows.filter(
          row =>
            row.topic === PAGE_STEPS.name &&
            JSON.parse(row.payload).step > (before.pages.at(-1)?.step ?? -1),
        ).length,
        inFlight: new Set(
          rows
            .filter(row => row.claimed_by !== null)
            .map(row => row.dedupe_key),
        ),
        received: 0,
      });
    };
    const { store } = await createFastPaging(knex, noteWaiting);
    // No more than there are connections.
    const atOnce = pLimit(4);
    const acknowledge = async (incident: string) => {
      const made = { by: TOMASZ, now: fastNow() };
      await store.change(incident, made, current =>
        decideOrRefuse(current.incident, { kind: 'acknowledge' }, made),
      );
      const run = runs.find(one => one.id === incident);
      if (run) {
        run.received = receiver.bodies.length;
      }
    };
    const play = async (after: number) => {
      const { id: incident } = await atOnce(() =>
        store.declare({ by: INES, now: fastNow() }, made =>
          toDeclare(made, {
            at: fastNow(),
            plan: PLAN,
            policy: { ...SEV1, acknowledgeWithin: ACKNOWLEDGE_WITHIN },
          }),
        ),
      );
      await delay(after);
      await atOnce(() => acknowledge(incident));
    };

    const start = () => startProcess(PAGER, postgresUrl(knex), receiver.url);
    const pagers: Started[] = [];
    let kills = 0;
    let isPlaying = true;
    try {
      pagers.push(...(await Promise.all([start(), start()])));
      let started = 0;
      const playOn = async () => {
        while (started < RUNS || kills < KILLS) {
          started += 1;
          await play(random() * LONGEST);
        }
      };
      const playing = Promise.all(
        Array.from({ length: AT_A_TIME }, playOn),
      ).finally(() => {
        isPlaying = false;
      });
      while (isPlaying) {
        await delay(random() * 500);
        const [victim] = pagers.splice(kills % 2, 1);
        if (victim) {
          await killProcess(victim);
          kills += 1;
          pagers.push(await start());
        }
      }
      await playing;
      // Long enough for anything that still came due.
      await delay(inWorld(3 * ACKNOWLEDGE_WITHIN));
    } finally {
      await Promise.all(pagers.map(killProcess));
      receiver.stop();
    }

    expect(runs.length).toBeGreaterThanOrEqual(RUNS);
    let pages = 0;
    let mostSteps = 0;
    for (const run of runs) {
      const timeline = await store.timeline(run.id, { after: 0, limit: 1_000 });
      const kinds = timeline?.entries.map(({ entry }) => entry.kind) ?? [];
      const steps = stepsOf(timeline?.entries ?? []);
      // None is lost and none is taken twice, and one is always to come.
      expect(steps).toEqual(steps.map((_, index) => index));
      expect(run.waiting).toBe(1);
      // None is taken after the acknowledgement.
      expect(kinds.lastIndexOf('paged')).toBeLessThan(
        kinds.indexOf('acknowledged'),
      );
      const planned = new Set(
        (timeline?.entries ?? []).flatMap(({ entry }) =>
          entry.kind === 'paged'
            ? entry.recipients.map(to =>
                dedupeKey('page', run.id, entry.step, to),
              )
            : [],
        ),
      );
      const isOwn = (key: string) => key.startsWith(`page/${run.id}/`);
      const received = receiver.bodies.filter(isOwn);
      expect(received.filter(key => !planned.has(key))).toEqual([]);
      // After it, only what was on its way may arrive.
      const late = receiver.bodies.slice(run.received).filter(isOwn);
      expect(late.filter(key => !run.inFlight.has(key))).toEqual([]);
      pages += received.length;
      mostSteps = Math.max(mostSteps, steps.length);
    }
    // Every page that was not taken back has arrived.
    await expect(knex('runbook_outbox').whereNull('sent_at')).resolves.toEqual(
      [],
    );
    const sent = await knex('runbook_outbox')
      .where({ topic: 'incident-page' })
      .pluck('dedupe_key');
    const arrived = new Set(receiver.bodies);
    const missing = sent.filter((key: string) => !arrived.has(key));
    // Claimed before an acknowledgement, and not sent because of it.
    expect(
      missing.filter((key: string) => !runs.some(one => one.inFlight.has(key))),
    ).toEqual([]);
    // The test has seen more than first steps, and twice came only what a
    // killed one had in flight.
    expect(mostSteps).toBeGreaterThan(1);
    expect(pages - arrived.size).toBeLessThanOrEqual(kills * CONCURRENCY);
  });
});

function stepsOf(entries: readonly StoredEntry[]): number[] {
  return entries.flatMap(({ entry }) =>
    entry.kind === 'paged' ? [entry.step] : [],
  );
}
