interface Span {
  readonly start: number;
  readonly end: number;
}

/** Joins spans, sorted by start, that overlap or touch. */
export function unionOf(sorted: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) {
      const end = Math.max(last.end, span.end);
      merged[merged.length - 1] = { start: last.start, end };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
