import {
  IncidentDetail,
  ProcedureRunData,
  readProcedure,
  TimelineEntry,
} from 'backstage-plugin-runbook-common';
import { incident } from '../../__testUtils__/incidentApi';
import {
  command,
  commands,
  imported,
  parcelApiRef,
  procedureOf,
  section,
} from '../../__testUtils__/parcelApi';
import { RunbookLayout } from '../../runbooks/layout';
import { runTextAt } from '../../runbooks/running/runText';
import { composeDraft } from './composeDraft';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 2, 1, 3, minute)).toISOString();
const by = 'user:default/ada';

const entry = (sequence: number, minute: number) => ({
  sequence,
  at: at(minute),
  recordedAt: at(minute),
  by,
});

const restart = section('restart', {
  title: 'Restart',
  content: [commands(command('kubectl delete pod <POD>'))],
});
const layout = new RunbookLayout([
  imported('runbook', {
    sections: [restart],
    procedures: [procedureOf(restart)],
  }),
]);

function run(more: Partial<ProcedureRunData> = {}): ProcedureRunData {
  return {
    id: 'run-1',
    title: 'Restart',
    procedure: {
      entityRef: parcelApiRef,
      fragment: 'restart',
      title: 'Restart',
    },
    values: {},
    by,
    startedAt: at(2),
    ticked: [0],
    notes: [],
    outcome: { kind: 'worked', at: at(9) },
    ...more,
  };
}

function draftOf(
  detail: Partial<IncidentDetail>,
  entries: TimelineEntry[] = [],
  entityRef = parcelApiRef,
) {
  const text = runTextAt(layout, 'restart');
  return composeDraft(
    {
      detail: incident({ state: 'resolved', ...detail }),
      entries,
      runTexts: new Map(text ? [['run-1', text]] : []),
    },
    entityRef,
    {
      when: alerts => `When ${alerts.join(' and ') || 'so'}`,
      from: 'Of inc-7.',
      command: 'Run:',
      noted: 'Noted:',
      mitigated: 'The harm ended.',
      tried: titles => `In vain: ${titles.join(', ')}.`,
      gone: title => `Lost: ${title}`,
    },
  );
}

const noted = (sequence: number, minute: number, text: string) => ({
  kind: 'noted' as const,
  ...entry(sequence, minute),
  text,
});
const ticked = (sequence: number, minute: number, step: number) => ({
  kind: 'run-step' as const,
  ...entry(sequence, minute),
  run: 'run-1',
  title: 'Restart',
  step,
  ticked: true,
});

describe('the draft of a procedure from an incident', () => {
  it('has the checklist, what was run and what was noted in the order in which they happened', () => {
    const { markdown } = draftOf(
      {
        checklist: [
          {
            id: 'tell',
            text: 'Tell the **depot**',
            done: { kind: 'ticked', by, at: at(5) },
          },
          {
            id: 'skip',
            text: 'Call the mayor',
            done: { kind: 'skipped', by, at: at(1), reason: 'asleep' },
          },
          { id: 'never', text: 'Never done' },
        ],
        runs: [
          run({ notes: [{ step: 0, text: 'Took a minute', by, at: at(4) }] }),
        ],
      },
      [
        noted(1, 6, 'The belt moves again\nsince the restart'),
        ticked(2, 3, 0),
        noted(3, 1, 'The belt stands'),
      ],
    );
    expect(markdown).toBe(`Of inc-7.

1. The belt stands
2. Run:

   \`\`\`bash
   kubectl delete pod <POD>
   \`\`\`

   Took a minute

3. Tell the **depot**
4. The belt moves again

   since the restart
`);
  });

  it('is read as steps with commands, and their placeholders to be filled in again', () => {
    const { title, markdown } = draftOf({ runs: [run()] }, [
      noted(1, 1, 'Look'),
    ]);
    const { document } = readProcedure('parcels', {
      title,
      markdown,
      alerts: [],
    });
    expect(document.procedures[0]?.content).toMatchObject([
      { type: 'markdown', markdown: 'Of inc-7.' },
      {
        type: 'steps',
        items: [
          { text: 'Look' },
          {
            content: [
              {
                type: 'commands',
                commands: [
                  {
                    text: 'kubectl delete pod <POD>',
                    placeholders: [{ key: 'pod' }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('keeps a command that was noted as a command', () => {
    const { markdown } = draftOf({}, [
      noted(1, 1, '```bash\nuptime\n\ndf -h\n```'),
    ]);
    expect(markdown).toContain(
      '1. Noted:\n\n   ```bash\n   uptime\n\n   df -h\n   ```',
    );
  });

  it('says after which step the harm had ended', () => {
    const { markdown } = draftOf({ mitigatedAt: at(2) }, [
      noted(1, 1, 'Restarted'),
      noted(2, 3, 'Told everyone'),
    ]);
    expect(markdown).toContain(
      '1. Restarted\n\n   The harm ended.\n\n2. Told everyone',
    );
  });

  it('names what was tried in vain, and does not do it again', () => {
    const { markdown } = draftOf({
      runs: [run({ outcome: { kind: 'did-not-work', at: at(9) } })],
    });
    expect(markdown).toBe('Of inc-7.\n\nIn vain: Restart.');
  });

  it('says of which procedure the steps are lost', () => {
    const { markdown } = draftOf({
      runs: [
        run({
          id: 'run-9',
          title: 'Old one',
          notes: [{ text: 'It helped', by, at: at(4) }],
        }),
      ],
    });
    expect(markdown).toBe('Of inc-7.\n\n1. Lost: Old one\n\n   It helped\n');
  });

  it('answers the alerts of the service, each once, and those of nobody', () => {
    const alert = (name: string, service?: string) => ({
      id: name + (service ?? ''),
      name,
      startedAt: at(0),
      ...(service && { service }),
    });
    const draft = draftOf({
      severity: 'SEV2',
      alerts: [
        alert('ParcelsLost', parcelApiRef),
        alert('ParcelsLost'),
        alert('LabelsDown', 'component:default/label-api'),
      ],
    });
    expect(draft).toMatchObject({
      title: 'Parcels are lost',
      when: 'When ParcelsLost',
      alerts: 'ParcelsLost',
      severity: 'SEV2',
    });
    expect(draftOf({ severity: 'Catastrophe' }).severity).toBe('');
  });
});
