import { commonLines } from './lineDiff';

/** A part of a merged text: settled, or what two people made of the same lines. */
export type MergePart =
  | { kind: 'settled'; lines: string[] }
  | { kind: 'clash'; base: string[]; mine: string[]; theirs: string[] };

/**
 * Lays what two people made of a text together. Where both changed the same
 * lines, differently, both versions are told, so that none is lost.
 */
export function mergeLines(versions: {
  base: string;
  mine: string;
  theirs: string;
}): MergePart[] {
  const base = versions.base.split('\n');
  const mine = versions.mine.split('\n');
  const theirs = versions.theirs.split('\n');
  const inMine = new Map(commonLines(base, mine));
  const inTheirs = new Map(commonLines(base, theirs));
  const parts: MergePart[] = [];
  const from = { base: 0, mine: 0, theirs: 0 };

  const upTo = (to: typeof from) => {
    const part = mergePart({
      base: base.slice(from.base, to.base),
      mine: mine.slice(from.mine, to.mine),
      theirs: theirs.slice(from.theirs, to.theirs),
    });
    Object.assign(from, to);
    const last = parts[parts.length - 1];
    if (part.kind === 'settled' && last?.kind === 'settled') {
      last.lines.push(...part.lines);
    } else if (part.kind === 'clash' || part.lines.length > 0) {
      parts.push(part);
    }
  };
  base.forEach((_, index) => {
    const mineAt = inMine.get(index);
    const theirsAt = inTheirs.get(index);
    // A line that all three have: what stands before it is one matter.
    if (mineAt !== undefined && theirsAt !== undefined) {
      upTo({ base: index, mine: mineAt, theirs: theirsAt });
      upTo({ base: index + 1, mine: mineAt + 1, theirs: theirsAt + 1 });
    }
  });
  upTo({ base: base.length, mine: mine.length, theirs: theirs.length });
  return parts;
}

function mergePart(versions: {
  base: string[];
  mine: string[];
  theirs: string[];
}): MergePart {
  const { base, mine, theirs } = versions;
  if (isSame(mine, theirs) || isSame(base, theirs)) {
    return { kind: 'settled', lines: [...mine] };
  }
  return isSame(base, mine)
    ? { kind: 'settled', lines: [...theirs] }
    : { kind: 'clash', base, mine, theirs };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

/** Whose version of a clash is taken. */
export type Choice = 'mine' | 'theirs' | 'both';

/** The text, with a choice for each clash in their order; both where none is made. */
export function joinParts(
  parts: readonly MergePart[],
  choices: readonly Choice[],
): string {
  let clash = 0;
  return parts
    .flatMap(part => {
      if (part.kind === 'settled') {
        return part.lines;
      }
      const choice = choices[clash] ?? 'both';
      clash += 1;
      return [
        ...(choice === 'mine' ? [] : part.theirs),
        ...(choice === 'theirs' ? [] : part.mine),
      ];
    })
    .join('\n');
}
