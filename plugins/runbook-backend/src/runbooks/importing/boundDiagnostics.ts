import { SourceDiagnostic } from '../store';

/** Most diagnostics that are kept of one service's sources. */
export const MAX_DIAGNOSTICS = 200;

/**
 * Each diagnostic once and no more than a page can show; where some are left
 * out, the last says how many.
 */
export function boundDiagnostics(
  diagnostics: readonly SourceDiagnostic[],
): SourceDiagnostic[] {
  const once = new Map<string, SourceDiagnostic>();
  for (const diagnostic of diagnostics) {
    const { rule, source, message } = diagnostic;
    const key = JSON.stringify([rule, source, message]);
    if (!once.has(key)) {
      once.set(key, diagnostic);
    }
  }
  const all = [...once.values()];
  if (all.length <= MAX_DIAGNOSTICS) {
    return all;
  }
  const left = all.slice(MAX_DIAGNOSTICS - 1);
  return [
    ...all.slice(0, MAX_DIAGNOSTICS - 1),
    {
      rule: 'more-diagnostics',
      severity: 'info',
      message: `${left.length} more are not shown. Mend those above first.`,
      // So that it stays with its source while that is unchanged.
      foundThrough: left[0]?.foundThrough,
    },
  ];
}
