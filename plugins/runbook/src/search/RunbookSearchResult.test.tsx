import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { RunbookSearchResult } from './RunbookSearchResult';

const procedure = {
  title: 'Restart a worker',
  text: 'Run systemctl restart parcel-worker',
  location: '/catalog/default/component/parcel-api/runbook#restart-a-worker',
  kind: 'procedure',
  service: 'Parcel API',
  entityRef: 'component:default/parcel-api',
  owner: 'group:default/parcels',
  tier: '1',
  lifecycle: 'production',
  severity: '',
};

const render = (result: typeof procedure, highlight?: string) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalogApiMock()],
        [
          entityPresentationApiRef,
          {
            forEntity: () => ({
              snapshot: {
                entityRef: 'group:default/parcels',
                primaryTitle: 'Parcels',
              },
              promise: Promise.resolve({
                entityRef: 'group:default/parcels',
                primaryTitle: 'Parcels',
              }),
            }),
          },
        ],
      ]}
    >
      <RunbookSearchResult
        result={result}
        {...(highlight && {
          highlight: {
            preTag: '<b>',
            postTag: '</b>',
            fields: { text: highlight },
          },
        })}
      />
    </TestApiProvider>,
  );

describe('a search result of a runbook', () => {
  it('leads straight to the procedure, and says whose it is', async () => {
    await render(procedure);
    expect(
      screen.getByRole('link', { name: 'Restart a worker' }),
    ).toHaveAttribute('href', procedure.location);
    expect(screen.getByText('Procedure · Parcel API')).toBeVisible();
    expect(screen.getByText('Tier 1, business-critical')).toBeVisible();
    expect(await screen.findByText('Parcels')).toBeVisible();
  });

  it('marks what was found', async () => {
    await render(procedure, 'Run systemctl <b>restart</b> parcel-worker');
    expect(screen.getByText('restart').tagName).toBe('MARK');
  });

  it('shows the severity of an alert in words, and no tier where none is known', async () => {
    await render({ ...procedure, kind: 'alert', severity: 'SEV2', tier: '' });
    expect(screen.getByText(/^Alert · /)).toBeVisible();
    expect(screen.getByText('SEV2')).toBeVisible();
    expect(screen.queryByText(/Tier/)).not.toBeInTheDocument();
  });

  it('shows nothing of what another index holds', async () => {
    await render({ ...procedure, kind: 'Component' });
    expect(screen.queryByText('Restart a worker')).not.toBeInTheDocument();
  });
});
