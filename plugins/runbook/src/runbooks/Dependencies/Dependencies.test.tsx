import { ResponseError } from '@backstage/errors';
import { screen } from '@testing-library/react';
import { AlertApi } from '../../api';
import {
  imported,
  overview,
  runbook,
  section,
} from '../../__testUtils__/parcelApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';

const DB = 'resource:default/parcel-db';
const QUEUE = 'component:default/queue';
const SECRET = 'component:default/secret';

const render = (alerts: Partial<AlertApi>) =>
  renderRunbookTab({
    alerts,
    api: {
      getService: async () => {
        const known = overview();
        return {
          ...known,
          service: {
            ...known.service,
            dependencies: [DB, QUEUE, SECRET, 'component:default/gone'].map(
              entityRef => ({
                entityRef,
                title: entityRef.split('/')[1]!,
                found: !entityRef.endsWith('gone'),
              }),
            ),
          },
        };
      },
      getRunbook: async () =>
        runbook([imported('notes', { sections: [section('notes')] })]),
    },
  });

const textOf = async (name: string) => {
  const link = await screen.findByRole('link', { name });
  return link.closest('li')?.textContent;
};

describe('what a service depends on', () => {
  it('shows what fires, with a way to its alerts, in one request', async () => {
    const getFiringOf = jest.fn(async () => ({
      services: [
        { entityRef: DB, firing: [{ severity: 'SEV1' as const, alerts: 2 }] },
        { entityRef: QUEUE, firing: [] },
      ],
    }));
    await render({ getFiringOf });
    expect(
      await screen.findByRole('link', { name: 'Alerts of parcel-db' }),
    ).toHaveAttribute('href', '/catalog/default/resource/parcel-db/alerts');
    expect(await textOf('parcel-db')).toContain('2 × SEV1');
    expect(await textOf('queue')).toContain('Nothing is firing');
    expect(getFiringOf).toHaveBeenCalledTimes(1);
    expect(getFiringOf).toHaveBeenCalledWith([DB, QUEUE, SECRET]);
  });

  it('has no state where the reader may not see the alerts', async () => {
    await render({
      getFiringOf: async () => ({
        services: [{ entityRef: QUEUE, firing: [] }],
      }),
    });
    await screen.findByRole('link', { name: 'Alerts of queue' });
    expect(await textOf('secret')).not.toMatch(/firing|Alerts of/i);
  });

  it('has no state where the reader may see no alerts at all', async () => {
    const refusal = await ResponseError.fromResponse(
      new Response('{}', { status: 403, statusText: 'Forbidden' }),
    );
    await render({ getFiringOf: () => Promise.reject(refusal) });
    expect(await textOf('queue')).not.toMatch(/known|firing/);
  });

  it('says so where the state cannot be told', async () => {
    await render({ getFiringOf: () => Promise.reject(new TypeError('no')) });
    expect((await screen.findAllByText('What fires is not known')).length).toBe(
      3,
    );
  });
});
