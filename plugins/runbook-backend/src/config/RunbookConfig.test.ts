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

  it('takes Alertmanagers to ask', () => {
    expect(
      read({
        alertmanagers: [
          { name: 'eu', url: 'http://alerts.example/path/' },
          {
            name: 'us',
            url: 'http://10.0.0.1:9093',
            externalUrl: 'https://alerts.example/us',
            receiver: 'portal',
            authorization: 'Bearer secret',
            headers: { 'X-Scope-OrgID': 'parcels' },
            interval: '30s',
            timeout: { seconds: 2 },
            endAfter: 'PT5M',
          },
        ],
      }).alertmanagers,
    ).toEqual([
      {
        name: 'eu',
        url: 'http://alerts.example/path',
        externalUrl: 'http://alerts.example/path',
        headers: {},
        interval: 60_000,
        timeout: 10_000,
        endAfter: 120_000,
      },
      {
        name: 'us',
        url: 'http://10.0.0.1:9093',
        externalUrl: 'https://alerts.example/us',
        receiver: 'portal',
        headers: { 'x-scope-orgid': 'parcels', authorization: 'Bearer secret' },
        interval: 30_000,
        timeout: 2_000,
        endAfter: 300_000,
      },
    ]);
  });

  it('keeps secrets out of what it says', () => {
    const url = 'https://me:secret@alerts.example';
    expect(() => read({ alertmanagers: [{ name: 'a', url }] })).toThrow(
      /^(?!.*secret)/,
    );
  });

  it.each<[JsonObject, string]>([
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
    [{ coverage: { schedule: { timeout: 'x' } } }, 'runbook.coverage.schedule'],
    [{ alerts: { keepDays: 0 } }, 'runbook.alerts.keepDays'],
    [{ severities: [] }, 'runbook.severities'],
    [
      { incidents: { webhooks: [{ name: 'A' }] } },
      'runbook.incidents.webhooks[0].name',
    ],
    [
      { incidents: { webhooks: [{ name: 'a', url: 'ftp://a' }] } },
      'runbook.incidents.webhooks[0].url',
    ],
    [
      {
        incidents: { webhooks: [{ name: 'a', url: 'https://a', secret: 'x' }] },
      },
      'runbook.incidents.webhooks[0].secret',
    ],
    [
      {
        incidents: {
          webhooks: [
            {
              name: 'a',
              url: 'https://a',
              secret: '0123456789abcdef',
              kinds: ['declined'],
            },
          ],
        },
      },
      'runbook.incidents.webhooks[0].kinds: declined is none of',
    ],
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
    [{ alertmanagers: {} }, 'runbook.alertmanagers'],
    [{ alertmanagers: [{}] }, "'runbook.alertmanagers[0].name'"],
    [{ alertmanagers: [{ name: 'A' }] }, 'runbook.alertmanagers[0].name'],
    [{ alertmanagers: [{ name: 'a' }] }, 'runbook.alertmanagers[0].url'],
    ...Object.entries({
      url: 'ftp://alerts.example',
      externalUrl: 'https://me:secret@alerts.example',
      authorization: 'Bearer a\nb',
      headers: { 'X Org': 'a' },
      interval: { seconds: 0 },
      timeout: 'soon',
      endAfter: 'PT0S',
      receiver: 7,
    }).map(([field, value]): [JsonObject, string] => [
      {
        alertmanagers: [
          { name: 'a', url: 'http://alerts.example', [field]: value },
        ],
      },
      `runbook.alertmanagers[0].${field}`,
    ]),
    [
      {
        alertmanagers: [1, 2].map(port => ({
          name: 'a',
          url: `http://alerts.example:${port}`,
        })),
      },
      'runbook.alertmanagers[1].name: a is there twice',
    ],
  ])('names the key of a fault: %j', (runbook, key) => {
    expect(() => read(runbook)).toThrow(key);
  });
});
