import { RunbookDocument } from 'runbook-markdown';
import { imported, section } from '../../__testUtils__/parcelApi';
import { partsOf } from './sectionParts';

const table = [
  'Two words before.',
  '',
  '| Level | Means | Tell |',
  '| - | - | - |',
  '| SEV1 | down | all |',
  '| SEV2 | slow | team |',
].join('\n');

const here = section('here', {
  content: [{ type: 'markdown', markdown: table, line: 10, endLine: 15 }],
});

const partsWith = (found: Partial<RunbookDocument>) =>
  partsOf(here.content, here, imported('a', found).document);

describe('the parts of a section', () => {
  it('show a severity matrix as such, with the author’s own table behind it', () => {
    const levels = (['SEV1', 'SEV2'] as const).map((level, index) => ({
      level,
      label: level,
      meaning: 'x',
      sectionAnchor: 'here',
      line: 14 + index,
      endLine: 14 + index,
    }));
    expect(partsWith({ severities: levels })).toMatchObject([
      { view: 'blocks', blocks: [{ markdown: 'Two words before.' }] },
      { view: 'severities', levels, written: { line: 12, endLine: 15 } },
    ]);
  });

  it('show a checklist that is a table, and leave one of steps to the steps', () => {
    const checklist = {
      title: 'Before',
      sectionAnchor: 'here',
      items: [{ text: 'down', checked: false, line: 14 }],
      line: 12,
      endLine: 15,
    };
    expect(
      partsWith({ checklists: [checklist] }).map(({ view }) => view),
    ).toEqual(['blocks', 'checklist']);
    const steps = section('here', {
      content: [
        { type: 'steps', ordered: true, items: [], line: 12, endLine: 15 },
      ],
    });
    expect(
      partsOf(
        steps.content,
        steps,
        imported('a', { checklists: [checklist] }).document,
      ).map(({ view }) => view),
    ).toEqual(['blocks']);
  });

  it('are the text alone where what was found stands in another section', () => {
    expect(
      partsWith({
        escalation: [
          { who: 'Ana', sectionAnchor: 'there', line: 14, endLine: 14 },
        ],
      }),
    ).toMatchObject([{ view: 'blocks' }]);
  });
});
