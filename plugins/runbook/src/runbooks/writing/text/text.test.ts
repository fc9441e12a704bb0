import { lineDiff } from './lineDiff';
import { joinParts, mergeLines } from './mergeLines';

const told = (before: string, after: string) =>
  lineDiff(before, after).map(
    ({ kind, text }) =>
      `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`,
  );

describe('a comparison', () => {
  it('tells what was removed and added, where it was', () => {
    expect(told('a\nb\nc\nd', 'a\nB\nc\nx\nd')).toEqual([
      ' a',
      '-b',
      '+B',
      ' c',
      '+x',
      ' d',
    ]);
  });

  it('of equal texts tells of no change', () => {
    expect(told('a\na\nb', 'a\na\nb')).toEqual([' a', ' a', ' b']);
  });

  it('holds every line of both texts, also of very long ones', () => {
    const before = Array.from({ length: 3_000 }, (_, line) => `before ${line}`);
    const after = Array.from({ length: 3_000 }, (_, line) => `after ${line}`);
    const lines = lineDiff(before.join('\n'), after.join('\n'));
    expect(
      lines.filter(({ kind }) => kind === 'removed').map(({ text }) => text),
    ).toEqual(before);
    expect(
      lines.filter(({ kind }) => kind === 'added').map(({ text }) => text),
    ).toEqual(after);
  });
});

describe('a merge', () => {
  const base = '1. Look.\n2. Wait.\n3. Go.\n4. Tell.';

  it('takes what each changed elsewhere', () => {
    const parts = mergeLines({
      base,
      mine: base.replace('Look', 'Look twice'),
      theirs: `${base}\n5. Sleep.`,
    });
    expect(parts).toHaveLength(1);
    expect(joinParts(parts, [])).toBe(
      '1. Look twice.\n2. Wait.\n3. Go.\n4. Tell.\n5. Sleep.',
    );
  });

  it('tells both versions of what both changed, and loses none unless told to', () => {
    const parts = mergeLines({
      base,
      mine: base.replace('Wait', 'Wait a minute'),
      theirs: base.replace('Wait', 'Wait an hour'),
    });
    expect(parts[1]).toEqual({
      kind: 'clash',
      base: ['2. Wait.'],
      mine: ['2. Wait a minute.'],
      theirs: ['2. Wait an hour.'],
    });
    expect(joinParts(parts, [])).toBe(
      '1. Look.\n2. Wait an hour.\n2. Wait a minute.\n3. Go.\n4. Tell.',
    );
    expect(joinParts(parts, ['mine'])).toBe(
      base.replace('Wait', 'Wait a minute'),
    );
    expect(joinParts(parts, ['theirs'])).toBe(
      base.replace('Wait', 'Wait an hour'),
    );
  });

  it('is no clash where both made the same of it', () => {
    const same = base.replace('Wait', 'Wait a minute');
    expect(mergeLines({ base, mine: same, theirs: same })).toHaveLength(1);
  });

  it('tells of a line that one removed and the other changed', () => {
    const parts = mergeLines({
      base,
      mine: base.replace('2. Wait.\n', ''),
      theirs: base.replace('Wait', 'Wait an hour'),
    });
    expect(parts).toContainEqual({
      kind: 'clash',
      base: ['2. Wait.'],
      mine: [],
      theirs: ['2. Wait an hour.'],
    });
  });
});
