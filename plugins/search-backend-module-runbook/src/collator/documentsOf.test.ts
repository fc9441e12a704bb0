import { ServiceAlert, ServiceOverview } from 'backstage-plugin-runbook-common';
import { parseRunbook } from 'runbook-markdown';
import { documentsOf } from './documentsOf';

const PATH = '/catalog/:namespace/:kind/:name';

const overview: ServiceOverview = {
  service: {
    entityRef: 'component:default/parcel-api',
    title: 'Parcel API',
    owner: 'group:default/parcels',
    lifecycle: 'production',
    tier: 1,
    dependencies: [],
    diagnostics: [],
  },
  runbook: {
    state: 'imported',
    procedures: 1,
    alerts: 1,
    diagnostics: { error: 0, warning: 0, info: 0 },
  },
};

function found(
  texts: Record<string, string>,
  options: { alerts?: ServiceAlert[]; overview?: ServiceOverview } = {},
) {
  const documents = Object.entries(texts).map(([id, text]) => ({
    id,
    path: `docs/${id}.md`,
    document: parseRunbook(text, { path: `${id}.md` }).document,
    diagnostics: [],
  }));
  return documentsOf({ overview, documents, alerts: [], ...options }, PATH);
}

const RUNBOOK = `# Parcel API

Keeps track of every parcel.

## Restart a worker

Use when a worker hangs.

1. Drain it: \`kubectl drain <node>\`.
2. Start it again:

   \`\`\`bash
   # The queue empties within a minute
   systemctl restart parcel-worker
   \`\`\`
`;

describe('what search finds of a runbook', () => {
  it('a procedure by its title, when to use it, its steps, notes and commands, at its own address', () => {
    const [procedure] = found({ runbook: RUNBOOK }).filter(
      ({ kind }) => kind === 'procedure',
    );
    expect(procedure).toMatchObject({
      title: 'Restart a worker',
      location:
        '/catalog/default/component/parcel-api/runbook#restart-a-worker',
      service: 'Parcel API',
      entityRef: 'component:default/parcel-api',
      owner: 'group:default/parcels',
      tier: '1',
      lifecycle: 'production',
      severity: '',
      authorization: { resourceRef: 'component:default/parcel-api' },
    });
    for (const words of [
      'Parcel API',
      'a worker hangs',
      'kubectl drain <node>',
      'The queue empties within a minute',
      'systemctl restart parcel-worker',
    ]) {
      expect(procedure?.text).toContain(words);
    }
  });

  it('what else it says, each once and not what a procedure says', () => {
    const sections = found({ runbook: RUNBOOK }).filter(
      ({ kind }) => kind === 'section',
    );
    expect(sections.map(({ title }) => title)).toEqual(['Parcel API']);
    expect(sections[0]?.text).toContain('every parcel');
  });

  it('the right one of two documents with the same anchor', () => {
    const locations = found({ day: RUNBOOK, night: RUNBOOK })
      .filter(({ kind }) => kind === 'procedure')
      .map(({ location }) => location.split('#')[1]);
    expect(locations).toEqual([
      'day%2Frestart-a-worker',
      'night%2Frestart-a-worker',
    ]);
  });

  it('an alert where its first response stands, or on its tab while nobody has written one', () => {
    const alerts = found(
      {},
      {
        alerts: [
          {
            id: '1',
            name: 'ParcelsLost',
            severity: 'SEV1',
            documentation: {
              documentId: 'runbook',
              fragment: 'parcelslost',
              path: 'docs/runbook.md',
              line: 3,
              firstResponse: 'Look under the belt',
              procedures: [],
            },
          },
          { id: '2', name: 'Belt slow & hot' },
        ],
      },
    );
    expect(
      alerts.map(({ title, location, severity }) => [
        title,
        location,
        severity,
      ]),
    ).toEqual([
      [
        'ParcelsLost',
        '/catalog/default/component/parcel-api/runbook#parcelslost',
        'SEV1',
      ],
      [
        'Belt slow & hot',
        '/catalog/default/component/parcel-api/alerts?q=Belt%20slow%20%26%20hot',
        '',
      ],
    ]);
    expect(alerts[0]?.text).toContain('Look under the belt');
  });

  it('with an empty field for what nobody knows, since an index filters by values', () => {
    const { service, runbook } = overview;
    const { owner, tier, lifecycle, ...rest } = service;
    const [section] = found(
      { runbook: 'Text.\n' },
      { overview: { service: rest, runbook } },
    );
    expect(section).toMatchObject({ owner: '', tier: '', lifecycle: '' });
  });

  it('as much of a long text as helps', () => {
    const [section] = found({ runbook: `# Long\n\n${'word '.repeat(10_000)}` });
    expect(section?.text).toHaveLength(20_000);
  });
});
