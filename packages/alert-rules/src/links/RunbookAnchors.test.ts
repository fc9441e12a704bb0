import { LinkedDocument } from './linkedDocument';
import { RunbookAnchors } from './RunbookAnchors';
import { Section } from 'runbook-markdown';

function section(
  anchor: string,
  aliases: string[] = [],
  children: Section[] = [],
): Section {
  return {
    anchor,
    aliases,
    title: anchor,
    level: 2,
    kind: 'text',
    content: [],
    children,
    line: 1,
    endLine: 1,
  };
}

function imported(id: string, sections: Section[]): LinkedDocument {
  return {
    id,
    path: `${id}.md`,
    document: { sections, alerts: [], procedures: [] },
  };
}

describe('RunbookAnchors', () => {
  const anchors = new RunbookAnchors([
    imported('api', [
      section('restart', [], [section('restart--diagnosis', ['diagnosis-1'])]),
      section('rollback'),
    ]),
    imported('worker', [section('restart'), section('drain', ['rollback'])]),
  ]);

  it('names a place by its anchor alone while no other document has it', () => {
    expect(anchors.fragment({ documentId: 'api', anchor: 'rollback' })).toBe(
      'rollback',
    );
    expect(anchors.fragment({ documentId: 'worker', anchor: 'restart' })).toBe(
      'worker/restart',
    );
  });

  it.each([
    ['#rollback', { documentId: 'api', anchor: 'rollback' }],
    ['api/rollback', { documentId: 'api', anchor: 'rollback' }],
    ['ROLLBACK', { documentId: 'api', anchor: 'rollback' }],
    ['restart', { documentId: 'api', anchor: 'restart' }],
    ['worker/restart', { documentId: 'worker', anchor: 'restart' }],
    ['diagnosis-1', { documentId: 'api', anchor: 'restart--diagnosis' }],
    ['worker/rollback', { documentId: 'worker', anchor: 'drain' }],
    ['worker%2Frestart', { documentId: 'worker', anchor: 'restart' }],
  ])('%s leads to one place', (fragment, place) => {
    expect(anchors.resolve(fragment)).toEqual(place);
  });

  it('leads nowhere for what no document has, and for a malformed escape', () => {
    expect(anchors.resolve('#gone')).toBeUndefined();
    expect(anchors.resolve('#100%')).toBeUndefined();
  });

  it.each([
    [
      '#restart',
      [
        { documentId: 'api', anchor: 'restart' },
        { documentId: 'worker', anchor: 'restart' },
      ],
    ],
    ['worker/Restart', [{ documentId: 'worker', anchor: 'restart' }]],
    ['worker%2Frestart', [{ documentId: 'worker', anchor: 'restart' }]],
    ['diagnosis-1', [{ documentId: 'api', anchor: 'restart--diagnosis' }]],
    // A real anchor wins over another document's alias.
    ['rollback', [{ documentId: 'api', anchor: 'rollback' }]],
    ['gone', []],
  ])('%s may mean %j', (fragment, places) => {
    expect(anchors.candidates(fragment)).toEqual(places);
  });

  it('tells of an alias that two documents have, once for each', () => {
    const renamed = new RunbookAnchors([
      imported('api', [section('calm', ['fix']), section('mend', ['fix'])]),
      imported('worker', [section('drain', ['fix'])]),
    ]);
    expect(renamed.candidates('fix')).toEqual([
      { documentId: 'api', anchor: 'calm' },
      { documentId: 'worker', anchor: 'drain' },
    ]);
  });
});
