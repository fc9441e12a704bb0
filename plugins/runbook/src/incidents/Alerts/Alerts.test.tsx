import { screen } from '@testing-library/react';
import { incident, inMinutes } from '../../__testUtils__/incidentApi';
import { parcelApiRef } from '../../__testUtils__/parcelApi';
import { renderInIncident } from '../../__testUtils__/renderInIncident';
import { setupUser } from '../../__testUtils__/setupUser';
import { Alerts } from './Alerts';

describe('the alerts of an incident', () => {
  it('lead to their procedures, and can be detached', async () => {
    const { user } = setupUser();
    const detachAlert = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    await renderInIncident(<Alerts />, {
      api: { detachAlert },
      detail: incident({
        alerts: [
          {
            id: 'a-1',
            name: 'ParcelsLost',
            startedAt: inMinutes(-9),
            procedure: { entityRef: parcelApiRef, fragment: 'restart' },
          },
        ],
      }),
    });
    expect(
      await screen.findByRole('link', {
        name: 'Open procedure for ParcelsLost',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel-api/runbook#restart',
    );
    await user.click(
      screen.getByRole('button', { name: 'Detach the alert ParcelsLost' }),
    );
    expect(await screen.findByText(/No alert is attached/)).toBeVisible();
    expect(detachAlert).toHaveBeenCalledWith('inc-7', 'a-1');
  });
});
