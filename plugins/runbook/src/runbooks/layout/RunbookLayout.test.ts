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

const drain = section('drain', { content: [commands(command('drain'))] });

function shownSections(layout: RunbookLayout) {
  return [...flattenEntries(layout.sections)].map(
    ({ section: { anchor } }) => anchor,
  );
}

describe('RunbookLayout', () => {
  it('shows a procedure as a procedure, and what stands below it with it', () => {
    const why = section('why', { level: 3, content: [markdown('Because.')] });
    const withWhy = { ...drain, children: [why] };
    const layout = new RunbookLayout([
      imported('a', {
        sections: [section('notes', { content: [markdown('x')] }), withWhy],
        procedures: [procedureOf(withWhy)],
      }),
    ]);
    expect(shownSections(layout)).toEqual(['notes']);
    expect(
      layout.procedures.map(({ sections }) => sections.map(s => s.fragment)),
    ).toEqual([['why']]);
    expect(layout.target('why')).toEqual({
      fragment: 'why',
      card: 'drain',
    });
  });

  it('does not show again a section whose lines are part of the procedure above', () => {
    const step = section('step-1', { level: 3, line: 12, endLine: 14 });
    const guide = section('guide', { line: 10, endLine: 11 }, [step]);
    const layout = new RunbookLayout([
      imported('a', {
        sections: [guide],
        procedures: [
          procedureOf(guide, {
            endLine: 14,
            content: [
              {
                type: 'steps',
                ordered: true,
                items: [],
                line: 12,
                endLine: 14,
              },
            ],
          }),
        ],
      }),
    ]);
    expect(shownSections(layout)).toEqual([]);
    expect(layout.procedures[0]?.sections).toEqual([]);
    expect(layout.target('step-1')).toEqual({
      fragment: 'guide',
      card: 'guide',
    });
  });

  it('keeps the rest of a document outside when the document itself is a procedure', () => {
    const title = section(
      'title',
      { level: 1, content: [commands(command('x'))] },
      [section('contacts', { content: [markdown('Call us.')] })],
    );
    const layout = new RunbookLayout([
      imported('a', { sections: [title], procedures: [procedureOf(title)] }),
    ]);
    expect(shownSections(layout)).toEqual(['contacts']);
  });

  it('leads a heading over procedures alone to the first of them', () => {
    const layout = new RunbookLayout([
      imported('a', {
        sections: [section('procedures', { kind: 'procedures' }, [drain])],
        procedures: [procedureOf(drain)],
      }),
    ]);
    expect(shownSections(layout)).toEqual([]);
    expect(layout.target('procedures')).toEqual({
      fragment: 'drain',
      card: 'drain',
    });
  });

  it('takes the summary out of the text it stands in', () => {
    const layout = new RunbookLayout([
      imported('a', {
        sections: [
          section('title', {
            level: 1,
            content: [markdown('It sends parcels.'), markdown('And more.')],
          }),
        ],
        summary: {
          markdown: 'It sends parcels.',
          sectionAnchor: 'title',
          line: 1,
          endLine: 1,
        },
      }),
    ]);
    expect(layout.highlights.map(({ fragment }) => fragment)).toEqual([
      '~summary',
    ]);
    expect(layout.sections[0]?.content).toMatchObject([
      { markdown: 'And more.' },
    ]);
    expect(layout.target('title')).toEqual({ fragment: 'title' });
  });

  it('leads every anchor of every document somewhere that is shown', () => {
    const layout = new RunbookLayout([
      imported('a', { sections: [drain], procedures: [procedureOf(drain)] }),
      imported('b', {
        sections: [
          section('drain', { content: [markdown('x')], aliases: ['empty'] }),
        ],
        alerts: [
          {
            name: 'Full',
            anchor: 'full',
            sectionAnchor: 'drain',
            procedures: [],
            line: 1,
            endLine: 1,
          },
        ],
      }),
    ]);
    expect(layout.target('drain')).toEqual({
      fragment: 'a/drain',
      card: 'a/drain',
    });
    expect(layout.target('b/drain')).toEqual({ fragment: 'b/drain' });
    expect(layout.target('EMPTY')).toEqual({ fragment: 'b/drain' });
    expect(layout.target('full')).toEqual({ fragment: 'full', card: 'full' });
    expect(layout.target('gone')).toBeUndefined();
  });
});
