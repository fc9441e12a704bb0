import { countLevel, Report } from '../lint/finding';

const plural = (count: number, word: string) =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

/** For people: one finding a line, in the form editors and terminals follow. */
export function formatStylish({ findings, files, fixed }: Report): string {
  const lines = findings.map(
    ({ path, line, column, level, message, rule }) =>
      `${path}:${line}:${column}: ${level}: ${message} (${rule})`,
  );
  const counts = [
    plural(countLevel(findings, 'error'), 'error'),
    plural(countLevel(findings, 'warning'), 'warning'),
    `${countLevel(findings, 'info')} info`,
  ].join(', ');
  const summary =
    findings.length === 0
      ? `${plural(files, 'file')} checked, nothing found.`
      : `${plural(files, 'file')} checked: ${counts}.`;
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...(fixed > 0 ? [`${plural(fixed, 'file')} mended.`] : []),
    summary,
    '',
  ].join('\n');
}
