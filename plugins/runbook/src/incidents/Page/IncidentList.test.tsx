import { fireEvent, screen, waitFor } from '@testing-library/react';
import { serviceIncidents, summary } from '../../__testUtils__/incidentApi';
import { renderIncidents } from '../../__testUtils__/renderIncidents';
import { setupUser } from '../../__testUtils__/setupUser';

const { severities } = serviceIncidents();
const address = () => screen.getByTestId('address').textContent;

describe('the list of incidents', () => {
  it('asks for what its address says, and keeps the filter there', async () => {
    const { user } = setupUser();
    const listIncidents = jest
      .fn()
      .mockResolvedValue({ incidents: [summary()], severities });
    await renderIncidents({
      address: '/runbook/incidents?state=open&drill=without',
      api: { listIncidents },
    });
    expect(
      await screen.findByRole('link', { name: 'Parcels are lost' }),
    ).toHaveAttribute('href', '/runbook/incidents/inc-7');
    expect(listIncidents).toHaveBeenLastCalledWith({
      state: 'open',
      drill: 'false',
      limit: 50,
    });
    await user.click(screen.getByLabelText(/Severity/));
    await user.click(screen.getByRole('option', { name: 'SEV1' }));
    expect(address()).toBe(
      '/runbook/incidents?state=open&drill=without&severity=SEV1',
    );
    await waitFor(() =>
      expect(listIncidents).toHaveBeenLastCalledWith(
        expect.objectContaining({ severity: 'SEV1' }),
      ),
    );
    await user.click(
      screen.getByRole('button', { name: 'Show all incidents' }),
    );
    expect(address()).toBe('/runbook/incidents');
    // The button is gone.
    expect(screen.getByLabelText(/State/)).toHaveFocus();
  });

  it('takes several words, and asks when the reader rests', async () => {
    const { user } = setupUser();
    const listIncidents = jest
      .fn()
      .mockResolvedValue({ incidents: [], severities });
    await renderIncidents({
      address: '/runbook/incidents',
      api: { listIncidents },
    });
    await user.type(
      await screen.findByLabelText('Title or number'),
      'parcels are lost ',
    );
    expect(screen.getByLabelText('Title or number')).toHaveValue(
      'parcels are lost ',
    );
    await waitFor(() =>
      expect(listIncidents).toHaveBeenLastCalledWith({
        text: 'parcels are lost',
        limit: 50,
      }),
    );
    expect(listIncidents).toHaveBeenCalledTimes(2);
  });

  it('tells of an incident that began since, and how old the list is', async () => {
    const listIncidents = jest
      .fn()
      .mockResolvedValueOnce({ incidents: [], severities })
      .mockResolvedValue({ incidents: [summary()], severities });
    await renderIncidents({
      address: '/runbook/incidents',
      api: { listIncidents },
    });
    await screen.findByText('There has been no incident so far.');
    expect(screen.getByText(/Asked/)).toHaveTextContent(
      'Asked less than a minute ago',
    );
    // As when the reader comes back to the page.
    fireEvent.focus(window);
    expect(
      await screen.findByRole('link', { name: 'Parcels are lost' }),
    ).toBeVisible();
  });

  it('loads more, and tries again where that fails', async () => {
    const { user } = setupUser();
    const listIncidents = jest
      .fn()
      .mockResolvedValueOnce({
        incidents: [summary()],
        severities,
        nextCursor: 'next',
      })
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValueOnce({
        incidents: [summary({ id: 'inc-6', title: 'Labels fail' })],
        severities,
      });
    await renderIncidents({
      address: '/runbook/incidents',
      api: { listIncidents },
    });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Labels fail' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Parcels are lost' }),
    ).toBeVisible();
    expect(listIncidents).toHaveBeenLastCalledWith({
      limit: 50,
      cursor: 'next',
    });
  });

  it('says where nothing matches, and where there is nothing at all', async () => {
    const first = await renderIncidents({
      address: '/runbook/incidents?severity=SEV9',
    });
    expect(await screen.findByText('No incident matches.')).toBeVisible();
    first.unmount();
    await renderIncidents({ address: '/runbook/incidents' });
    expect(
      await screen.findByText('There has been no incident so far.'),
    ).toBeVisible();
  });
});
