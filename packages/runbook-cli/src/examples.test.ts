import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { runIn } from './__testUtils__/runIn';
import { Report } from './lint/finding';

const ROOT = resolve(__dirname, '../../..');

/** What is known to be wrong with the example company, and why. */
const KNOWN: Record<string, string[]> = {
  // Documents that say nothing of a review.
  'README.md': ['1 info review-missing'],
  'services/billing/ops/alerts.md': ['1 info review-missing'],
  'services/billing/ops/corrections.md': ['1 info review-missing'],
  'services/billing/ops/month-end.md': ['1 info review-missing'],
  'services/route-planner/docs/route-planner.html': ['1 info review-missing'],
  'services/scan-ingest/docs/runbooks/README.md': ['1 info review-missing'],
  'services/scan-ingest/docs/runbooks/ScanArchiveBehind.md': [
    '1 info review-missing',
  ],
  'services/scan-ingest/docs/runbooks/ScanDuplicateRateHigh.md': [
    '1 info review-missing',
  ],
  'services/scan-ingest/docs/runbooks/ScanIngestDown.md': [
    '1 info review-missing',
  ],
  'services/scan-ingest/docs/runbooks/ScanIngestLagHigh.md': [
    '1 info review-missing',
  ],
  'services/scan-ingest/docs/runbooks/ScanRejectRateHigh.md': [
    '1 info review-missing',
  ],
  'services/tracking-api/docs/limits.md': ['1 info review-missing'],
  'services/webhook-relay/docs/playbook.md': ['1 info review-missing'],
  // The merge conflict that is there on purpose.
  'services/notifier/docs/runbook.md': [
    '1 info review-missing',
    '13 error conflict-marker',
  ],
  // The review that is years overdue.
  'services/depot-console/docs/RUNBOOK.md': [
    '1 warning review-overdue',
    '34 info prompt-in-commands',
    '43 info prompt-in-commands',
  ],
  // Placeholders in running text, as many authors write them.
  'services/scan-ingest/docs/runbooks/ScanSorterSilent.md': [
    '1 info review-missing',
    '15 warning placeholder-outside-code',
  ],
  'services/tracking-api/docs/regional-failover.md': [
    '1 info review-missing',
    '27 warning placeholder-outside-code',
  ],
  'services/identity/RUNBOOK.md': [
    '52 warning alert-without-first-response',
    '119 info prompt-in-commands',
  ],
  // The section was renumbered, and the link was not.
  'services/identity/alerts/identity.yaml': ['33 warning dangling-runbook-url'],
  // The one alert without a runbook_url; its runbook is found by its name.
  'services/scan-ingest/alerts/scan-ingest.yaml': [
    '30 info alert-rule-without-runbook',
  ],
};

describe('the example company', () => {
  it('has exactly the faults it is known for', async () => {
    const services = resolve(ROOT, 'examples/services');
    const ruleFolders = readdirSync(services)
      .map(name => resolve(services, name, 'alerts'))
      .filter(folder => existsSync(folder));
    expect(ruleFolders.length).toBeGreaterThan(10);
    const { code, stdout } = await runIn(ROOT, [
      'lint',
      'examples',
      ...ruleFolders.flatMap(folder => ['--rules', folder]),
      '--format',
      'json',
      '--today',
      '2026-11-20',
    ]);
    const { findings }: Pick<Report, 'findings'> = JSON.parse(stdout);
    const found: Record<string, string[]> = {};
    for (const { path, line, level, rule } of findings) {
      const file = path.replace(/^examples\//, '');
      found[file] = [...(found[file] ?? []), `${line} ${level} ${rule}`];
    }
    expect(found).toEqual(KNOWN);
    expect(code).toBe(1);
  });
});
