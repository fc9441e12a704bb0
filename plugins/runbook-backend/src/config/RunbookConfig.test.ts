import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readRunbookConfig } from './RunbookConfig';

const read = (runbook?: JsonObject) =>
  readRunbookConfig(
    mockServices.rootConfig({ data: runbook ? { runbook } : {} }),
  );

describe('readRunbookConfig', () => {
  it('needs no configuration', () => {
    expect(read()).toMatchObject({
      schedule: { frequency: { minutes: 5 } },
      alerts: { keepDays: 30, sources: new Map() },
      import: { concurrency: 4, recheckMissing: 3_600_000 },
      limits: {
        files: 200,
        fileSize: 1_048_576,
        depth: 3,
        readTimeout: 10_000,
      },
    });
  });

  it('takes what is configured', () => {
    expect(
      read({
        schedule: { frequency: 'PT1M', timeout: { minutes: 2 } },
        import: {
          concurrency: 8,
          timeout: '2s',
          followCatalog: { seconds: 30 },
          recheckMissing: 'PT10M',
        },
        lint: { rules: { 'review-missing': 'off', 'no-title': 'error' } },
        limits: { files: 10, fileSize: 2048, depth: 1 },
      }),
    ).toMatchObject({
      schedule: { frequency: { minutes: 1 } },
      import: {
        concurrency: 8,
        followCatalog: { seconds: 30 },
        recheckMissing: 600_000,
      },
      ruleLevels: { 'review-missing': 'off', 'no-title': 'error' },
      limits: { files: 10, fileSize: 2048, depth: 1, readTimeout: 2_000 },
    });
  });

  it.each([
    [{ import: { concurrency: 0 } }, 'runbook.import.concurrency'],
    [{ import: { concurrency: 'many' } }, 'runbook.import.concurrency'],
    [{ import: { timeout: 'soon' } }, 'runbook.import.timeout'],
    [
      { import: { followCatalog: { seconds: 0 } } },
      'runbook.import.followCatalog',
    ],
    [{ limits: { files: 1.5 } }, 'runbook.limits.files'],
    [{ limits: { fileSize: 99_999_999 } }, 'runbook.limits.fileSize'],
    [{ limits: { depth: 0 } }, 'runbook.limits.depth'],
    [{ lint: { rules: ['no-title'] } }, 'runbook.lint.rules must be a map'],
    [
      { lint: { rules: { 'no-titel': 'off' } } },
      'runbook.lint.rules: there is no rule "no-titel". Did you mean "no-title"?',
    ],
    [
      { lint: { rules: { 'no-title': 'loud' } } },
      'runbook.lint.rules: the level of "no-title" must be one of off, info, warning, error.',
    ],
    [{ schedule: { frequency: 'PT1M' } }, 'runbook.schedule'],
    [{ alerts: { keepDays: 0 } }, 'runbook.alerts.keepDays'],
    [
      { alerts: { sources: { alertmanager: {} } } },
      'runbook.alerts.sources.alertmanager',
    ],
    [
      { alerts: { sources: { uptime: { name: 'a', status: 'b' } } } },
      'runbook.alerts.sources.uptime.resolved',
    ],
    [
      { alerts: { sources: { uptime: { nam: 'a' } } } },
      'runbook.alerts.sources.uptime',
    ],
  ])('names the key of a fault: %j', (runbook, key) => {
    expect(() => read(runbook)).toThrow(key);
  });
});
