import { Level, Report } from '../lint/finding';

const COMMANDS: Record<Level, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Escapes as GitHub's own toolkit does (actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Workflow commands, which GitHub Actions shows as annotations on the changed lines. */
export function formatGithub({ findings }: Report): string {
  return findings
    .map(({ path, line, column, endLine, level, message, rule }) => {
      const properties = [
        `file=${escapeProperty(path)}`,
        `line=${line}`,
        // GitHub drops the column where an annotation spans lines.
        endLine === undefined ? `col=${column}` : `endLine=${endLine}`,
        `title=${escapeProperty(rule)}`,
      ];
      return `::${COMMANDS[level]} ${properties.join(',')}::${escapeData(
        message,
      )}\n`;
    })
    .join('');
}
