import { boundDiagnostics, MAX_DIAGNOSTICS } from './boundDiagnostics';

const diagnostic = (index: number) => ({
  rule: 'file-too-large',
  severity: 'error' as const,
  source: `${index}.md`,
  message: 'Split it.',
});

describe('boundDiagnostics', () => {
  it('keeps each diagnostic once', () => {
    const [one, two] = [diagnostic(1), diagnostic(2)];
    expect(boundDiagnostics([one, two, { ...one }])).toEqual([one, two]);
  });

  it('says how many it leaves out', () => {
    const all = Array.from({ length: MAX_DIAGNOSTICS + 5 }, (_, index) =>
      diagnostic(index),
    );
    const kept = boundDiagnostics(all);
    expect(kept).toHaveLength(MAX_DIAGNOSTICS);
    expect(kept.at(-1)?.message).toContain('6 more are not shown');
    expect(boundDiagnostics(kept)).toEqual(kept);
  });
});
