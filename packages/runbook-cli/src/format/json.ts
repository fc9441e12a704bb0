import { countLevel, Report } from '../lint/finding';

/** For programs. `version` changes when a consumer has to know. */
export function formatJson({ findings, files, fixed }: Report): string {
  const output = {
    version: 1,
    files,
    fixed,
    errors: countLevel(findings, 'error'),
    warnings: countLevel(findings, 'warning'),
    infos: countLevel(findings, 'info'),
    findings,
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}
