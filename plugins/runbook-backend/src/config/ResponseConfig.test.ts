import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readResponseConfig } from './ResponseConfig';

const read = (runbook: JsonObject = {}) =>
  readResponseConfig(mockServices.rootConfig({ data: { runbook } }));

describe('readResponseConfig', () => {
  it('needs no configuration', () => {
    const config = read();
    expect(
      config.severities.map(one => [one.severity, one.page, one.updateEvery]),
    ).toEqual([
      ['SEV1', true, 600_000],
      ['SEV2', true, 900_000],
      ['SEV3', false, undefined],
      ['SEV4', false, undefined],
    ]);
    expect(config.alertSeverities).toMatchObject({
      critical: 'SEV1',
      warning: 'SEV3',
    });
    expect(config.calendar).toEqual({
      timeZone: 'UTC',
      weekend: [6, 0],
      holidays: [],
    });
    expect(config.guide[0]).toMatchObject({ dueAfter: 300_000 });
  });

  it('takes what is configured', () => {
    const config = read({
      severities: [
        {
          name: 'P1',
          meaning: 'Down',
          page: true,
          acknowledgeWithin: '3m',
          updateEvery: { minutes: 20 },
          postmortemWithin: 2,
        },
        { name: 'P2', meaning: 'Slow' },
      ],
      response: {
        timeZone: 'Europe/Lisbon',
        weekend: ['Friday', 'saturday'],
        holidays: ['2026-12-25'],
        alertSeverities: { Critical: 'P1' },
        guide: [{ text: 'Breathe', within: 'PT1M' }, { text: 'Look' }],
      },
    });
    expect(config).toEqual({
      severities: [
        {
          severity: 'P1',
          meaning: 'Down',
          page: true,
          acknowledgeWithin: 180_000,
          updateEvery: 1_200_000,
          postmortemWithin: 2,
        },
        { severity: 'P2', meaning: 'Slow', page: false },
      ],
      calendar: {
        timeZone: 'Europe/Lisbon',
        weekend: [5, 6],
        holidays: ['2026-12-25'],
      },
      alertSeverities: { critical: 'P1' },
      guide: [{ text: 'Breathe', dueAfter: 60_000 }, { text: 'Look' }],
    });
  });

  it('proposes no severity that is not configured', () => {
    expect(
      read({ severities: [{ name: 'SEV1', meaning: 'Down' }] }).alertSeverities,
    ).toEqual({ critical: 'SEV1', page: 'SEV1' });
  });

  const one = { name: 'SEV1', meaning: 'Down' };

  it.each<[JsonObject, string]>([
    [{ severities: [] }, 'runbook.severities must have at least one'],
    [{ severities: [one, one] }, 'runbook.severities has the severity SEV1'],
    [{ severities: [{ name: 'SEV1' }] }, 'runbook.severities[0].meaning'],
    [{ severities: [{ meaning: 'x' }] }, 'runbook.severities[0].name'],
    [
      { severities: [{ ...one, page: true }] },
      'runbook.severities[0].acknowledgeWithin is missing',
    ],
    [
      { severities: [{ ...one, updateEvery: 'soon' }] },
      'runbook.severities[0].updateEvery',
    ],
    [
      { severities: [{ ...one, postmortemWithin: 0 }] },
      'runbook.severities[0].postmortemWithin',
    ],
    [{ response: { timeZone: 'Lisbon' } }, 'runbook.response.timeZone'],
    [{ response: { weekend: ['someday'] } }, 'runbook.response.weekend'],
    [{ response: { holidays: ['25.12.'] } }, 'runbook.response.holidays'],
    [
      { response: { alertSeverities: { critical: 'SEV0' } } },
      'runbook.response.alertSeverities.critical',
    ],
    [{ response: { guide: [{}] } }, 'runbook.response.guide[0].text'],
    [
      { response: { guide: [{ text: 'x', within: { minutes: 0 } }] } },
      'runbook.response.guide[0].within',
    ],
  ])('names the key of a fault: %j', (runbook, key) => {
    expect(() => read(runbook)).toThrow(key);
  });
});
