import { screen, waitFor, within } from '@testing-library/react';
import {
  ada,
  grace,
  incident,
  inMinutes,
} from '../../__testUtils__/incidentApi';
import { renderInIncident } from '../../__testUtils__/renderInIncident';
import { setupUser } from '../../__testUtils__/setupUser';
import { OffersToMe } from './OffersToMe';
import { Roles } from './Roles';

const region = (name: string) => screen.findByRole('region', { name });

describe('the roles', () => {
  it('are handed over to somebody of those on call, who has to accept', async () => {
    const { user } = setupUser();
    const offerRole = jest.fn().mockResolvedValue(
      incident({
        revision: 6,
        offers: [
          { role: 'commander', person: grace, by: ada, since: inMinutes(0) },
        ],
      }),
    );
    await renderInIncident(<Roles />, { api: { offerRole } });
    await user.click(
      await screen.findByRole('button', {
        name: 'Hand over the role Commander',
      }),
    );
    const dialog = screen.getByRole('dialog', { name: 'Hand over: Commander' });
    await user.click(within(dialog).getByLabelText('To whom'));
    await user.click(
      await screen.findByRole('option', { name: 'Grace Hopper' }),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Offer it' }));
    const roles = await region('Who does what');
    expect(
      await within(roles).findByText(/Offered to Grace Hopper/),
    ).toBeVisible();
    expect(offerRole.mock.calls[0].slice(0, 3)).toEqual([
      'inc-7',
      'commander',
      grace,
    ]);
    expect(
      within(roles).getByRole('button', {
        name: 'Take back the offer of the role Commander',
      }),
    ).toBeVisible();
  });

  it('wait for whoever they are offered to, above all else', async () => {
    const { user } = setupUser();
    const acceptRole = jest.fn().mockResolvedValue(
      incident({
        revision: 6,
        roles: { commander: { person: grace, since: inMinutes(0) } },
      }),
    );
    await renderInIncident(
      <>
        <OffersToMe />
        <Roles />
      </>,
      {
        me: grace,
        api: { acceptRole },
        detail: incident({
          offers: [
            {
              role: 'commander',
              person: grace,
              by: ada,
              since: inMinutes(0),
            },
          ],
        }),
      },
    );
    expect(
      await screen.findByText('Ada Lovelace hands over to you: Commander'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    await waitFor(() =>
      expect(screen.queryByText(/hands over to you/)).not.toBeInTheDocument(),
    );
    expect(await region('Who does what')).toHaveTextContent(
      'Grace Hopper (you)',
    );
  });

  it('but the lead can be left by nobody', async () => {
    await renderInIncident(<Roles />, {
      detail: incident({
        roles: {
          commander: { person: ada, since: inMinutes(-1) },
          scribe: { person: ada, since: inMinutes(-1) },
        },
      }),
    });
    expect(
      await screen.findByRole('button', { name: 'Leave the role Scribe' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Leave the role Commander' }),
    ).not.toBeInTheDocument();
  });
});
