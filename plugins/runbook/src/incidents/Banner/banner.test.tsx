import { screen } from '@testing-library/react';
import { serviceIncidents, summary } from '../../__testUtils__/incidentApi';
import { renderIncidents } from '../../__testUtils__/renderIncidents';
import { OpenIncidents } from '../OpenIncidents';
import { IncidentBanner } from './IncidentBanner';
import { OuterIncidentBanner } from './OuterIncidentBanner';

const both = serviceIncidents({
  open: [summary({ state: 'declared' })],
  dependencies: [
    {
      entityRef: 'component:default/label-api',
      title: 'label-api',
      incidents: [
        summary({ id: 'inc-9', title: 'No labels' }),
        // One that both have is told once.
        summary(),
      ],
    },
  ],
});
const address = '/extra';

describe('the banner of open incidents', () => {
  it('tells of the service’s own and of those that it depends on', async () => {
    await renderIncidents({
      address,
      extra: <IncidentBanner />,
      api: { getServiceIncidents: async () => both },
    });
    expect(
      await screen.findByRole('link', {
        name: 'Open the incident: Parcels are lost',
      }),
    ).toHaveAttribute('href', '/runbook/incidents/inc-7');
    expect(screen.getByText(/nobody has acknowledged it/)).toBeVisible();
    expect(screen.getByText(/label-api, which this depends on/)).toBeVisible();
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });

  it('is nowhere while nothing is open, or nothing is known', async () => {
    const getServiceIncidents = jest
      .fn()
      .mockRejectedValue(new TypeError('fetch failed'));
    await renderIncidents({
      address,
      extra: <IncidentBanner />,
      api: { getServiceIncidents },
    });
    expect(getServiceIncidents).toHaveBeenCalled();
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });

  it('stands once, where a tab shows it itself', async () => {
    await renderIncidents({
      address,
      extra: (
        <>
          <OuterIncidentBanner />
          <IncidentBanner />
        </>
      ),
      api: { getServiceIncidents: async () => both },
    });
    await screen.findByText('No labels');
    expect(
      screen.getAllByRole('region', { name: 'Open incidents' }),
    ).toHaveLength(1);
  });
});

describe('the widget Open incidents', () => {
  it('puts those that concern the reader first', async () => {
    await renderIncidents({
      address,
      extra: <OpenIncidents />,
      api: {
        listIncidents: async query => ({
          incidents:
            query?.mine === 'true'
              ? [summary()]
              : [summary({ id: 'inc-9', title: 'No labels' }), summary()],
          severities: [],
        }),
      },
    });
    await screen.findByText('Of your groups, or where you respond');
    expect(screen.getAllByRole('link').map(link => link.textContent)).toEqual([
      'Parcels are lost',
      'No labels',
      'All incidents',
    ]);
  });

  it('says that nothing is open', async () => {
    await renderIncidents({ address, extra: <OpenIncidents /> });
    expect(await screen.findByText('No incident is open.')).toBeVisible();
  });
});
