import { RotationProblem } from 'backstage-plugin-runbook-common';
import {
  INES,
  MEI,
  startRotations,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';
import { stopClock } from './__testUtils__/stopClock';

// Monday, 12:00 in Lisbon.
beforeAll(() => stopClock('2026-11-16T12:00:00.000Z'));

const [layer] = weekly('x').definition.layers;

/** The problems of a rotation after its layers are put on top of each other. */
async function problemsOf(
  layers: object[],
  options: {
    alwaysCovered?: boolean;
    without?: string;
  } = {},
): Promise<RotationProblem[]> {
  const backend = await startRotations();
  const { alwaysCovered = false, without } = options;
  const created = await backend.post('/rotations').send(
    weekly('shipping', {
      definition: {
        timeZone: 'Europe/Lisbon',
        alwaysCovered,
        layers: layers.map(more => ({ ...layer, ...more })),
      },
    }),
  );
  expect(created.body.problems ?? created.body).toEqual(expect.any(Array));
  if (without !== undefined) {
    backend.entity(without).metadata.name = 'somebody-else';
  }
  const { body } = await backend.get('/rotations/shipping');
  return body.problems;
}

const of = (...users: string[]) => users.map(user => ({ users: [user] }));

describe('the problems of a rotation', () => {
  it('are none where all is well', async () => {
    await expect(problemsOf([{}], { alwaysCovered: true })).resolves.toEqual(
      [],
    );
  });

  it('tell who left the catalog', async () => {
    await expect(problemsOf([{}], { without: 'tomasz' })).resolves.toEqual([
      {
        rule: 'unknown-person',
        severity: 'error',
        message: expect.stringContaining(`${TOMASZ} takes turns in primary`),
        layer: 'primary',
        people: [TOMASZ],
      },
    ]);
  });

  it('tell that the owner left the catalog', async () => {
    const problems = await problemsOf([{}], { without: 'shipping' });
    expect(problems).toMatchObject([
      { rule: 'unknown-owner', severity: 'error' },
    ]);
  });

  it('tell who joined and who left the group, and move nobody', async () => {
    // The group is Inês and Tomasz.
    const [problem] = await problemsOf([
      { participants: of(INES, MEI), group: 'group:default/shipping' },
    ]);
    expect(problem).toMatchObject({
      rule: 'members-changed',
      layer: 'primary',
      people: [TOMASZ, MEI],
      message: expect.stringContaining(
        `${TOMASZ} joined; ${MEI} left. Nobody was moved.`,
      ),
    });
    await expect(
      problemsOf([
        { participants: of(TOMASZ, INES), group: 'group:default/shipping' },
      ]),
    ).resolves.toEqual([]);
  });

  it('tell a group that left the catalog', async () => {
    await expect(
      problemsOf([{ group: 'group:default/others' }], { without: 'others' }),
    ).resolves.toMatchObject([{ rule: 'unknown-group', layer: 'primary' }]);
  });

  it('tell a layer of one', async () => {
    await expect(
      problemsOf([{ participants: of(INES) }]),
    ).resolves.toMatchObject([
      { rule: 'single-participant', severity: 'info', people: [INES] },
    ]);
  });

  it('tell gaps of the next 14 days, and whether one is now', async () => {
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    const problems = await problemsOf(
      [{ restrictions: [{ weekdays, start: '08:00', end: '08:00' }] }],
      { alwaysCovered: true },
    );
    expect(
      problems.map(({ rule, severity, start, end }) => ({
        rule,
        severity,
        start,
        end,
      })),
    ).toEqual([
      {
        rule: 'gap-ahead',
        severity: 'warning',
        start: '2026-11-21T08:00:00.000Z',
        end: '2026-11-23T08:00:00.000Z',
      },
      {
        rule: 'gap-ahead',
        severity: 'warning',
        start: '2026-11-28T08:00:00.000Z',
        end: '2026-11-30T08:00:00.000Z',
      },
    ]);
    const [now] = await problemsOf([{ participants: [] }]);
    expect(now).toMatchObject({ rule: 'gap-ahead', severity: 'error' });
  });

  it('tell who is in two layers at once', async () => {
    const problems = await problemsOf([
      {},
      { name: 'secondary', participants: of(INES, MEI, TOMASZ) },
    ]);
    expect(problems).toMatchObject([
      {
        rule: 'double-booked',
        people: [INES],
        start: '2026-11-16T09:00:00.000Z',
        end: '2026-11-23T09:00:00.000Z',
      },
    ]);
  });
});
