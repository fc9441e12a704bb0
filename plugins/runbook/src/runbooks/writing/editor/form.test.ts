import { procedureContentSchema } from 'backstage-plugin-runbook-common';
import { faultsOf } from './faultsOf';
import { applyMerge, mergeForms } from './mergeForms';
import { emptyForm, formOf, ProcedureForm, toContent } from './ProcedureForm';

const content = procedureContentSchema.parse({
  title: 'Roll back',
  when: 'Errors rise.',
  markdown: '1. Look.\n2. Go back.',
  tags: ['database', 'on-call'],
  alerts: ['ApiDown', 'ApiSlow'],
  severity: 'SEV2',
});
const form = formOf('roll-back', content);

describe('the form', () => {
  it('says what the procedure says', () => {
    expect(toContent(form)).toEqual(content);
  });

  it('takes tags and alerts as they are typed', () => {
    expect(
      toContent({ ...form, tags: ' a,, b ,a', alerts: '\n One \nTwo\n' }),
    ).toMatchObject({ tags: ['a', 'b'], alerts: ['One', 'Two'] });
  });

  it.each<[Partial<ProcedureForm>, object]>([
    [{ title: ' ' }, { field: 'title', code: 'required' }],
    [{ title: 'x'.repeat(121) }, { field: 'title', code: 'tooLong' }],
    [{ slug: 'Roll Back' }, { field: 'slug', code: 'slug' }],
    [{ markdown: '\n' }, { field: 'markdown', code: 'empty' }],
    [
      { markdown: 'x'.repeat(50_001) },
      { field: 'markdown', code: 'tooLong', most: 50_000 },
    ],
    [{ tags: 'No tag' }, { field: 'tags', code: 'tag' }],
    [{ reviewDays: '1.5' }, { field: 'reviewDays', code: 'days' }],
  ])('tells its fault: %j', (change, fault) => {
    expect(faultsOf({ ...form, ...change })).toMatchObject([fault]);
  });

  it('has no faults that the back end would let pass, and none that it would not', () => {
    expect(faultsOf(form)).toEqual([]);
    expect(procedureContentSchema.safeParse(toContent(form)).success).toBe(
      true,
    );
    expect(faultsOf(emptyForm()).map(({ field }) => field)).toEqual([
      'title',
      'slug',
      'markdown',
    ]);
  });
});

describe('two who edit at once', () => {
  const mine = {
    ...form,
    title: 'Roll back the API',
    when: 'Errors rise fast.',
    markdown: '1. Look.\n2. Go back at once.',
  };
  const theirs = {
    ...form,
    when: 'Latency rises.',
    tags: 'database',
    markdown: '0. Tell.\n1. Look.\n2. Go back slowly.',
  };
  const merge = mergeForms({ base: form, mine, theirs });

  it('are told what goes together and what does not', () => {
    expect(merge.taken).toEqual(['tags']);
    expect(merge.clashes).toEqual(['when']);
    expect(merge.text.filter(({ kind }) => kind === 'clash')).toHaveLength(1);
  });

  it('lose nothing of the text unless they choose to', () => {
    const together = applyMerge(
      merge,
      { mine, theirs },
      { fields: {}, text: [] },
    );
    expect(together).toMatchObject({
      title: 'Roll back the API',
      when: 'Errors rise fast.',
      tags: 'database',
      markdown: '0. Tell.\n1. Look.\n2. Go back slowly.\n2. Go back at once.',
    });
    expect(
      applyMerge(
        merge,
        { mine, theirs },
        { fields: { when: 'theirs' }, text: ['mine'] },
      ),
    ).toMatchObject({
      when: 'Latency rises.',
      markdown: '0. Tell.\n1. Look.\n2. Go back at once.',
    });
  });
});
