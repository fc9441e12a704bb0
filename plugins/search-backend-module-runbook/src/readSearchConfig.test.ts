import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readSearchConfig } from './readSearchConfig';

const read = (runbook?: JsonObject) =>
  readSearchConfig(
    mockServices.rootConfig({
      data: runbook ? { search: { collators: { runbook } } } : {},
    }),
  );

it('needs no configuration', () => {
  expect(read()).toMatchObject({
    schedule: { frequency: { minutes: 10 } },
    entityPath: '/catalog/:namespace/:kind/:name',
  });
});

it('takes what is configured', () => {
  expect(
    read({
      schedule: { frequency: 'PT1M', timeout: { minutes: 2 } },
      entityPath: '/things/:kind/:namespace/:name/',
    }),
  ).toMatchObject({
    schedule: { frequency: { minutes: 1 }, timeout: { minutes: 2 } },
    entityPath: '/things/:kind/:namespace/:name',
  });
});

it.each([
  [{ schedule: { frequency: 'PT1M' } }, 'search.collators.runbook.schedule'],
  [{ entityPath: '/catalog/:name' }, 'search.collators.runbook.entityPath'],
  [
    { entityPath: 'catalog/:namespace/:kind/:name' },
    'search.collators.runbook.entityPath',
  ],
])('names the key of a fault: %j', (runbook, key) => {
  expect(() => read(runbook)).toThrow(key);
});
