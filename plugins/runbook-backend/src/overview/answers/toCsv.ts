import {
  COVERAGE_CHECKS,
  CoverageResult,
  ServiceCoverage,
} from 'backstage-plugin-runbook-common';

const HEAD = [
  'service',
  'title',
  'owner',
  'tier',
  'score',
  ...COVERAGE_CHECKS,
  'computed at',
];

/** The first line of the table. */
export function csvHead(): string {
  return line(HEAD);
}

/** A line of the table. */
export function csvLine(service: ServiceCoverage): string {
  return line([
    service.entityRef,
    service.title,
    service.owner ?? '',
    service.tier === undefined ? '' : String(service.tier),
    String(service.score),
    ...COVERAGE_CHECKS.map(check =>
      outcomeOf(service.checks.find(result => result.check === check)),
    ),
    service.computedAt,
  ]);
}

function outcomeOf(result: CoverageResult | undefined): string {
  if (!result || result.outcome === 'not-applicable') {
    return '';
  }
  return result.outcome === 'failed' ? result.failure.reason : result.outcome;
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/**
 * A field in quotes, as RFC 4180 has it.
 *
 * @remarks
 * Spreadsheets read what begins with one of these signs as a formula, in quotes
 * as well. An apostrophe before it makes it text.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function field(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
