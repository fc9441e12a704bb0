import { version } from '../../package.json';
import { Finding, Level, Report } from '../lint/finding';
import { RULES } from 'runbook-markdown';

const LEVELS: Record<Level, string> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A path as an URI reference: relative ones stay so, from the repository's root. */
function toUri(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) {
    return `file:///${uri.replace('%3A', ':')}`;
  }
  return path.startsWith('/') ? `file://${uri}` : uri;
}

function toResult(finding: Finding) {
  const { path, line, column, endLine, level, message, rule } = finding;
  const ruleIndex = RULES.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[level],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(path) },
          region: {
            startLine: line,
            startColumn: column,
            ...(endLine !== undefined && { endLine }),
          },
        },
      },
    ],
  };
}

/** SARIF 2.1.0 (OASIS), which code scanning of GitHub and others takes. */
export function formatSarif({ findings }: Report): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'runbook-cli',
            version,
            rules: RULES.map(({ id, level, says }) => ({
              id,
              shortDescription: { text: says },
              defaultConfiguration: { level: LEVELS[level] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
