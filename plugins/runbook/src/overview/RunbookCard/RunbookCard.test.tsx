import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { cleanup, screen, within } from '@testing-library/react';
import { FiringCount, RunbookStatus } from 'backstage-plugin-runbook-common';
import { alertApi } from '../../__testUtils__/alertApi';
import {
  overview,
  parcelApi,
  parcelApiRef,
} from '../../__testUtils__/parcelApi';
import { runbookApi } from '../../__testUtils__/renderRunbookTab';
import { AlertApi, alertApiRef, RunbookApi, runbookApiRef } from '../../api';
import { alertsTabRouteRef, runbookTabRouteRef } from '../../routes';
import { RunbookCard } from './RunbookCard';

function render(
  answers: { alerts?: Partial<AlertApi>; runbooks?: Partial<RunbookApi> },
  mounted = {},
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [alertApiRef, alertApi(answers.alerts)],
        [runbookApiRef, runbookApi(answers.runbooks)],
      ]}
    >
      <EntityProvider entity={parcelApi}>
        <RunbookCard />
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...mounted,
      },
    },
  );
}

const withStatus = (more: Partial<RunbookStatus>) => ({
  getService: async () => ({
    ...overview(),
    runbook: { ...overview().runbook, ...more },
  }),
});

describe('the card Runbook', () => {
  it('counts what fires by severity, in words', async () => {
    await render({
      alerts: {
        getFiringOf: async () => ({
          services: [
            {
              entityRef: parcelApiRef,
              firing: [
                { severity: 'SEV1', alerts: 2 },
                { severity: 'SEV3', alerts: 1 },
              ],
            },
          ],
        }),
      },
    });
    expect(await screen.findByText('3 alerts are firing')).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(expect.arrayContaining(['2 × SEV1', '1 × SEV3']));
  });

  it('tells apart what is silenced, and is not loud of that alone', async () => {
    const showing = async (firing: FiringCount[]) => {
      await render({
        alerts: {
          getFiringOf: async () => ({
            services: [{ entityRef: parcelApiRef, firing }],
          }),
        },
      });
    };
    await showing([
      { severity: 'SEV1', alerts: 2, silenced: 1 },
      { severity: 'SEV3', alerts: 1, silenced: 1 },
    ]);
    expect(await screen.findByText('1 alert is firing')).toBeVisible();
    const counted = screen.getByRole('list', { name: 'Firing by severity' });
    expect(
      within(counted)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['1 × SEV1', '2 silenced alerts']);

    cleanup();
    await showing([{ alerts: 1, silenced: 1 }]);
    expect(await screen.findByText('1 silenced alert')).toBeVisible();
    expect(screen.queryByText(/firing/)).not.toBeInTheDocument();
  });

  it('tells what is in the runbook and how old it is', async () => {
    await render({
      runbooks: withStatus({
        state: 'imported',
        procedures: 1,
        alerts: 4,
        importedAt: new Date(Date.now() - 3 * 60_000).toISOString(),
      }),
    });
    expect(
      await screen.findByText(/1 procedure, 4 alerts described/),
    ).toBeVisible();
    expect(screen.getByText(/^Imported/)).toHaveTextContent('3 minutes ago');
    expect(screen.getByText(/No alert is firing, as far as/)).toBeVisible();
  });

  it.each([
    ['missing', 'No runbook yet'],
    ['failed', 'The last import of the runbook failed'],
    ['pending', 'The runbook is being looked for'],
  ] as const)('says of one that is %s: %s', async (state, text) => {
    await render({ runbooks: withStatus({ state, importedAt: undefined }) });
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.queryByText(/procedure/)).not.toBeInTheDocument();
  });

  it('leads to the tabs that the app has mounted', async () => {
    await render(
      {},
      { '/runbook-tab': runbookTabRouteRef, '/alerts-tab': alertsTabRouteRef },
    );
    expect(
      await screen.findByRole('link', { name: 'Go to Runbook' }),
    ).toHaveAttribute('href', '/runbook-tab');
    expect(screen.getByRole('link', { name: 'Go to Alerts' })).toBeVisible();
    expect(screen.queryByText('Go to Rotation')).not.toBeInTheDocument();
  });

  it('tells the one where the other fails', async () => {
    await render({
      alerts: { getFiringOf: () => Promise.reject(new TypeError('no')) },
      runbooks: withStatus({ state: 'imported' }),
    });
    expect(await screen.findByText('Runbook found')).toBeVisible();
    expect(
      await screen.findByText('The alerts could not be loaded'),
    ).toBeVisible();
    expect(screen.queryByText(/No alert is firing/)).not.toBeInTheDocument();
  });

  it('says nothing of what fires to whoever may not see it', async () => {
    await render({
      alerts: { getFiringOf: async () => ({ services: [] }) },
    });
    expect(
      await screen.findByText(/not permitted to see these alerts/),
    ).toBeVisible();
  });
});
