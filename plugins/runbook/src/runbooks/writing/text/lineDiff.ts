/** A line of a comparison: in both texts, or in one of them. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Cells of the table below that a browser fills in no time. */
const MOST_CELLS = 4_000_000;

/** Pairs of indexes of lines that two texts have in common, in order. */
export function commonLines(
  before: readonly string[],
  after: readonly string[],
): Array<[number, number]> {
  const pairs: Array<[number, number]> = [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) {
    pairs.push([start, start]);
    start += 1;
  }
  let end = 0;
  while (
    end < most - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  pairs.push(
    ...longestCommon(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ).map(([a, b]): [number, number] => [a + start, b + start]),
  );
  for (let back = end; back > 0; back -= 1) {
    pairs.push([before.length - back, after.length - back]);
  }
  return pairs;
}

function longestCommon(
  a: readonly string[],
  b: readonly string[],
): Array<[number, number]> {
  // Texts so long and so different are told as replaced.
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) {
    return [];
  }
  const width = b.length + 1;
  // At [i, j]: how many lines the rests from i and from j have in common.
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Array<[number, number]> = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}

/** What changed from one text to another, line by line. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  const upTo = (nextA: number, nextB: number) => {
    lines.push(
      ...a.slice(i, nextA).map(text => ({ kind: 'removed' as const, text })),
      ...b.slice(j, nextB).map(text => ({ kind: 'added' as const, text })),
    );
    i = nextA;
    j = nextB;
  };
  for (const [inA, inB] of commonLines(a, b)) {
    upTo(inA, inB);
    lines.push({ kind: 'same', text: a[inA] ?? '' });
    i += 1;
    j += 1;
  }
  upTo(a.length, b.length);
  return lines;
}
