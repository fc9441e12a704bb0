import { screen } from '@testing-library/react';
import { grace, incident, inMinutes } from '../../__testUtils__/incidentApi';
import {
  renderIncidents,
  RenderIncidentsOptions,
} from '../../__testUtils__/renderIncidents';
import { setupUser } from '../../__testUtils__/setupUser';

const page = '/runbook/incidents/inc-7';
const show = (options: RenderIncidentsOptions) =>
  renderIncidents({ address: page, ...options });
const region = (name: string) => screen.findByRole('region', { name });

describe('the page of an incident', () => {
  it('lets whoever was paged acknowledge at once', async () => {
    const { user } = setupUser();
    const acknowledge = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    await show({
      address: `${page}?acknowledge=1`,
      api: {
        getIncident: async () => incident({ state: 'declared' }),
        acknowledge,
      },
    });
    expect(await screen.findByText('You were paged')).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Acknowledge the page' }),
    );
    expect(await screen.findByText('Acknowledged')).toBeVisible();
    expect(screen.queryByText('You were paged')).not.toBeInTheDocument();
    expect(acknowledge).toHaveBeenCalledTimes(1);
  });

  it('shows who was paged and who is next', async () => {
    await show({
      api: {
        getIncident: async () =>
          incident({
            state: 'declared',
            paging: {
              state: 'paging',
              next: {
                step: 1,
                due: inMinutes(2.5),
                target: { kind: 'layer', layer: 'secondary' },
              },
              pages: [
                {
                  step: 0,
                  at: inMinutes(-2),
                  target: { kind: 'layer', layer: 'primary' },
                  recipients: [grace],
                  skipped: ['night'],
                },
              ],
            },
          }),
      },
    });
    const panel = await region('On call at declaration');
    expect(panel).toHaveTextContent(/layer secondary due in \d min/);
    expect(panel).toHaveTextContent(
      'paged Grace Hopper (layer primary) · nobody is on call in night',
    );
  });
});
