import {
  command,
  commands,
  imported,
  markdown,
  overview,
  procedureOf,
  runbook,
  section,
} from './parcelApi';

const restart = section('restart-the-api', {
  title: 'Restart the API',
  content: [
    commands(
      command('kubectl -n <NAMESPACE> rollout restart deployment/<APP_NAME>', {
        expectedOutput: 'deployment.apps/parcel-api restarted',
        note: 'Pods go one by one',
      }),
      command('kubectl -n <NAMESPACE> delete pod --all', {
        destructive: 'Deletes objects from the cluster.',
      }),
    ),
    {
      type: 'steps',
      ordered: true,
      line: 90,
      endLine: 99,
      items: [
        {
          number: 4,
          text: 'Run `kubectl get pods -n <NAMESPACE>` and wait',
          content: [],
          inlineCommands: [
            command('kubectl get pods -n <NAMESPACE>', { inline: true }),
          ],
          timeLimit: { text: 'within 10 min', minutes: 10, kind: 'within' },
          line: 90,
          endLine: 91,
        },
        {
          checked: false,
          text: 'Tell the channel',
          content: [],
          inlineCommands: [],
          line: 92,
          endLine: 92,
        },
      ],
    },
  ],
});
const rollBack = section('roll-back', {
  title: 'Roll back',
  content: [commands(command('helm rollback parcel-api'))],
});
const background = section('background', {
  title: 'Background',
  content: [
    markdown(
      'See [the restart](#restart-the-api) and [the worker](worker.md#drain).',
    ),
  ],
});
const parcelDocument = imported(
  'parcel',
  {
    metadata: {
      version: '2.1',
      lastReviewed: '2020-01-01',
      reviewDue: '2020-07-01',
    },
    sections: [
      section('parcel-api-runbook', { title: 'Parcel API runbook', level: 1 }, [
        section('impact', {
          kind: 'impact',
          title: 'Impact',
          content: [markdown('Nobody can send a parcel.')],
        }),
        restart,
        rollBack,
        background,
      ]),
    ],
    impact: {
      markdown: 'Nobody can send a parcel.',
      sectionAnchor: 'impact',
      line: 1,
      endLine: 1,
    },
    procedures: [
      procedureOf(restart, { when: 'It does not answer' }),
      procedureOf(rollBack),
    ],
    dependencies: [
      {
        name: 'auth-db',
        kind: 'Postgres',
        note: 'sessions',
        sectionAnchor: 'x',
        line: 1,
        endLine: 1,
      },
      { name: 'mail relay', sectionAnchor: 'x', line: 2, endLine: 2 },
    ],
  },
  { viewUrl: 'https://git.example/parcels/blob/main/docs/parcel.md' },
);
const worker = imported('worker', {
  sections: [
    section('drain', {
      title: 'Drain the queue',
      content: [markdown('Drain it.')],
    }),
  ],
});

/** A back end that has the runbook of parcel-api, of two documents. */
export function withParcelRunbook() {
  return {
    getRunbook: async () => runbook([parcelDocument, worker]),
    getService: async () =>
      overview({
        dependencies: [
          {
            entityRef: 'resource:default/auth-db',
            title: 'auth-db',
            found: true,
          },
        ],
      }),
  };
}
