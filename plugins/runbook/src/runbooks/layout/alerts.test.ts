import { AlertDefinition } from 'runbook-markdown';
import {
  command,
  commands,
  imported,
  markdown,
  procedureOf,
  section,
} from '../../__testUtils__/parcelApi';
import { flattenEntries } from './entries';
import { RunbookLayout } from './RunbookLayout';

function alert(
  name: string,
  more: Partial<AlertDefinition> = {},
): AlertDefinition {
  return {
    name,
    anchor: name.toLowerCase(),
    sectionAnchor: name.toLowerCase(),
    procedures: [],
    line: 1,
    endLine: 1,
    ...more,
  };
}

/** The page of an alert, whose mitigation is a procedure. */
function alertPage(name: string, more: Partial<AlertDefinition> = {}) {
  const anchor = name.toLowerCase();
  const meaning = section(`${anchor}--meaning`, {
    content: [markdown('Bad.')],
  });
  const mitigation = section(`${anchor}--mitigation`, {
    content: [commands(command('mend'))],
  });
  const page = section(anchor, { title: name, level: 1, kind: 'alert' }, [
    meaning,
    mitigation,
  ]);
  return imported(anchor, {
    sections: [page],
    alerts: [
      alert(name, {
        line: page.line,
        procedures: [mitigation.anchor],
        ...more,
      }),
    ],
    procedures: [procedureOf(mitigation)],
  });
}

const index = (rows: AlertDefinition[]) =>
  imported('index', {
    sections: [
      section('list', {
        kind: 'alerts',
        content: [
          {
            type: 'markdown',
            markdown: '| A |\n| - |\n| Full |\n\nSee the dashboard.',
            line: 1,
            endLine: 5,
          },
        ],
      }),
    ],
    alerts: rows,
  });

const row = (name: string, more: Partial<AlertDefinition> = {}) =>
  alert(name, { sectionAnchor: 'list', line: 3, ...more });

const names = (layout: RunbookLayout) =>
  layout.alerts.map(entry => entry.alerts.map(({ name }) => name).join('/'));

describe('alerts in the layout', () => {
  it('keep their parts, procedures too, in the order of their author', () => {
    const layout = new RunbookLayout([alertPage('Full')]);
    const [entry] = layout.alerts;
    expect(
      [...flattenEntries(entry?.body ? [entry.body] : [])].map(
        ({ fragment, procedure }) => [fragment, procedure !== undefined],
      ),
    ).toEqual([
      ['full', false],
      ['full--meaning', false],
      ['full--mitigation', true],
    ]);
    expect(layout.standalone).toEqual([]);
    expect(layout.sections).toEqual([]);
    expect(layout.target('full--mitigation')).toEqual({
      fragment: 'full--mitigation',
      card: 'full',
    });
  });

  it('are one card where their own section is a procedure', () => {
    const full = section('full', {
      kind: 'alert',
      content: [commands(command('mend'))],
    });
    const layout = new RunbookLayout([
      imported('a', {
        sections: [full],
        alerts: [alert('Full', { line: full.line, procedures: ['full'] })],
        procedures: [procedureOf(full)],
      }),
    ]);
    expect(layout.alerts).toMatchObject([
      { fragment: 'full', procedures: [], body: { fragment: 'full' } },
    ]);
    expect(layout.standalone).toEqual([]);
  });

  it('of a table have a card each, and leave the words around the table', () => {
    const layout = new RunbookLayout([index([row('Full')])]);
    expect(names(layout)).toEqual(['Full']);
    expect(layout.alertSections[0]?.parts).toMatchObject([
      { view: 'alerts', written: { line: 1, endLine: 3 } },
      { view: 'blocks', blocks: [{ markdown: 'See the dashboard.' }] },
    ]);
    expect(layout.target('full')).toEqual({ fragment: 'full', card: 'full' });
    expect(layout.target('~alerts')).toEqual({ fragment: 'list' });
  });

  it('give a mention in an index to the page of the alert, with the severity that it states', () => {
    const layout = new RunbookLayout([
      index([row('Full', { severity: 'SEV2', severityText: 'high' })]),
      alertPage('Full'),
    ]);
    expect(names(layout)).toEqual(['Full']);
    expect(layout.alerts[0]?.alerts[0]).toMatchObject({ severity: 'SEV2' });
    // The bare anchor means one place, though two documents have it.
    expect(layout.candidates('full')).toHaveLength(1);
    expect(layout.target('full')?.fragment).toBe('full/full');
  });

  it('stay two where the same name has two severities', () => {
    const layout = new RunbookLayout([
      index([row('Full', { severity: 'SEV2' })]),
      alertPage('Full', { severity: 'SEV1' }),
    ]);
    expect(names(layout)).toEqual(['Full', 'Full']);
    expect(layout.candidates('full')).toHaveLength(2);
  });

  it('do not tell the impact of an outage of the service', () => {
    const page = alertPage('Full');
    const impact = { markdown: 'Bad.', sectionAnchor: 'full--meaning' };
    const layout = new RunbookLayout([
      {
        ...page,
        document: {
          ...page.document,
          impact: { ...impact, line: 1, endLine: 1 },
        },
      },
    ]);
    expect(layout.highlights).toEqual([]);
  });
});
