import { TestDatabases } from '@backstage/backend-test-utils';
import {
  BILLING,
  createStore,
  INES,
  LABELS,
  MINUTE,
  NIGHT,
  SEV4,
  toDeclare,
} from '../__testUtils__/incidents';
import { decideOrRefuse } from '../decideOrRefuse';
import { PostmortemLedger } from './PostmortemLedger';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const DAY = 24 * 60 * MINUTE;
/** At the end of the fifth business day after the Monday of the incidents. */
const DUE = Date.parse('2026-03-10T00:00:00Z');

describe.each(databases.eachSupportedId())('the ledger, %s', id => {
  async function start() {
    const store = await createStore(await databases.init(id));
    const clock = { now: NIGHT + 10 * DAY };
    const ledger = new PostmortemLedger({
      store,
      calendar: { timeZone: 'UTC', weekend: [0, 6], holidays: [] },
      now: () => clock.now,
      page: 2,
    });
    const resolved = async (more: Parameters<typeof toDeclare>[1] = {}) => {
      const incident = await store.declare({ by: INES, now: NIGHT }, made =>
        toDeclare(made, more),
      );
      const now = NIGHT + MINUTE;
      await store.change(incident.id, { by: INES, now }, current =>
        decideOrRefuse(
          current.incident,
          { kind: 'resolve' },
          { by: INES, now },
        ),
      );
      return incident.id;
    };
    const publish = (incident: string) =>
      store.savePostmortem(
        incident,
        { by: INES, now: NIGHT + DAY, ifMatch: 0 },
        () => ({ state: 'published', markdown: '', actionItems: [] }),
      );
    return { ledger, clock, resolved, publish };
  }

  it('has what the service owes that an incident was declared for', async () => {
    const { ledger, resolved, publish } = await start();
    const open = await resolved({ services: [LABELS, BILLING] });
    await publish(await resolved());
    await resolved({ drill: true });
    await resolved({ policy: SEV4 });
    const owed = {
      owed: 2,
      unpublished: [{ incident: open, due: DUE }],
    };
    await expect(ledger.read()).resolves.toEqual(new Map([[LABELS, owed]]));
    await expect(ledger.read(LABELS)).resolves.toEqual(
      new Map([[LABELS, owed]]),
    );
    await expect(ledger.read(BILLING)).resolves.toEqual(new Map());
  });

  it('goes through more incidents than are read at a time, and a year back', async () => {
    const { ledger, clock, resolved } = await start();
    for (let count = 0; count < 5; count += 1) {
      await resolved();
    }
    expect((await ledger.read()).get(LABELS)?.unpublished).toHaveLength(5);
    clock.now = NIGHT + 366 * DAY;
    await expect(ledger.read()).resolves.toEqual(new Map());
  });
});
