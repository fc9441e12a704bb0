import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ada,
  grace,
  linus,
  parcelRotation,
  person,
  serviceRotation,
  weekly,
} from '../../__testUtils__/parcelRotation';
import { renderRotationTab } from '../../__testUtils__/renderRotationTab';

// Roles are looked up in all of the tab, which takes its time on a busy machine.
// Tuesday in the week of Ada, with Linus as the secondary.
const TUESDAY = '/?at=2026-03-10T12:00:00Z';

function knowing(...args: Parameters<typeof parcelRotation>) {
  return {
    getServiceRotation: async () => serviceRotation(parcelRotation(...args)),
  };
}

const card = (layer: string) => screen.findByRole('article', { name: layer });

describe('who is on call', () => {
  it('stands on a card for each layer, with since, until and who is next', async () => {
    await renderRotationTab({ address: TUESDAY });

    const primary = await card('primary');
    expect(
      within(primary).getByRole('link', { name: 'Ada Lovelace' }),
    ).toHaveAttribute('href', '/catalog/default/user/ada');
    expect(
      within(primary).getByRole('link', { name: 'ada@parcels.example' }),
    ).toHaveAttribute('href', 'mailto:ada@parcels.example');
    expect(primary).toHaveTextContent(/Since.*9.*Until.*16/);
    expect(primary).toHaveTextContent(/Next: Linus T in 5 days 20 hr/);
    expect(await card('secondary')).toHaveTextContent('Linus T');
  });

  it('is told in the zone of the rotation too, where that differs', async () => {
    await renderRotationTab({ address: TUESDAY });

    // Tests run in UTC, one hour behind Berlin in winter.
    expect(await card('primary')).toHaveTextContent(
      /09:00 AM in Europe\/Berlin/,
    );
  });

  it('is a gap, loudly, where a layer has nobody', async () => {
    await renderRotationTab({
      address: TUESDAY,
      api: knowing({}, [weekly('primary', [])]),
    });

    const primary = await card('primary');
    expect(primary).toHaveTextContent('Nobody is on call');
    expect(primary).toHaveTextContent('The layer has no participants.');
    expect(screen.getByText('A page would reach nobody')).toBeVisible();
  });

  it('is nobody on purpose outside of hours, and says who comes next', async () => {
    await renderRotationTab({
      address: TUESDAY,
      api: knowing({}, [
        weekly('primary', [ada], {
          restrictions: [
            { weekdays: ['wednesday'], start: '09:00', end: '17:00' },
          ],
        }),
      ]),
    });

    const primary = await card('primary');
    expect(primary).toHaveTextContent('Nobody, as planned');
    expect(primary).toHaveTextContent('Next on call: Ada Lovelace in 20 hr');
    expect(
      screen.queryByText('A page would reach nobody'),
    ).not.toBeInTheDocument();
  });

  it('names all who share a turn', async () => {
    await renderRotationTab({
      address: TUESDAY,
      api: knowing({}, [
        weekly('primary', [], { participants: [{ users: [ada, grace] }] }),
      ]),
    });

    const primary = await card('primary');
    expect(primary).toHaveTextContent('Ada Lovelace');
    expect(primary).toHaveTextContent('Grace Hopper');
    expect(primary).toHaveTextContent('On call together.');
  });

  it('shows somebody who left the catalog as a problem, by name', async () => {
    await renderRotationTab({
      address: TUESDAY,
      api: knowing({ people: [person(linus), person(ada, { found: false })] }),
    });

    expect(await card('primary')).toHaveTextContent(
      /Ada Lovelace not in the catalog.*put someone else on/,
    );
  });

  it('says that a person is in two layers at once', async () => {
    await renderRotationTab({
      address: TUESDAY,
      api: knowing({}, [weekly('primary', [ada]), weekly('secondary', [ada])]),
    });

    expect(await card('primary')).toHaveTextContent(
      'Also on call in secondary: nobody is left to escalate to there.',
    );
  });

  it('can be asked at another time, and leads back to now', async () => {
    await renderRotationTab({ address: TUESDAY });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show now' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(/^\/$/);
    expect(screen.getByRole('heading', { name: 'On call now' })).toBeVisible();
  });
});

describe('which rotation', () => {
  it('is told with the reason, and with the others of the group', async () => {
    const getRotation = jest.fn(async () =>
      parcelRotation({ id: 'returns', title: 'Returns' }),
    );
    await renderRotationTab({
      address: TUESDAY,
      api: {
        getServiceRotation: async () =>
          serviceRotation(parcelRotation(), {
            source: 'annotation',
            others: [{ id: 'returns', title: 'Returns' }],
          }),
        getRotation,
      },
    });
    expect(
      await screen.findByText(/named by this service’s annotation/),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Returns' }));
    expect(
      await screen.findByRole('heading', { name: 'Returns' }),
    ).toBeVisible();
    expect(getRotation).toHaveBeenCalledWith('returns', undefined);
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to Parcels on call' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Parcels on call' }),
    ).toBeVisible();
  });

  it('says how to get one where there is none', async () => {
    await renderRotationTab({
      api: {
        getServiceRotation: async () => ({
          source: 'none',
          others: [],
          owner: 'group:default/parcels',
          problem: 'The group parcels has no rotation.',
        }),
      },
    });

    expect(
      await screen.findByText(/Nobody is on call for parcel-api/),
    ).toBeVisible();
    expect(
      screen.getByText('The group parcels has no rotation.'),
    ).toBeVisible();
    expect(
      screen.getByRole('group', { name: 'Annotation for catalog-info.yaml' }),
    ).toHaveTextContent('runbook/rotation: parcels');
  });

  it('lists its problems, the worst first', async () => {
    await renderRotationTab({
      api: knowing({
        problems: [
          { rule: 'members-changed', severity: 'info', message: 'Eve joined.' },
          {
            rule: 'gap-ahead',
            severity: 'error',
            message: 'Nobody on Monday.',
          },
        ],
      }),
    });

    const section = await screen.findByRole('region', { name: 'To be mended' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Error: Nobody on Monday.', 'Note: Eve joined.']);
  });
});

describe('while not all is well', () => {
  it('shows that it loads', async () => {
    await renderRotationTab({
      api: { getServiceRotation: () => new Promise(() => {}) },
    });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });

  it('says why it failed, and tries again', async () => {
    const getServiceRotation = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(serviceRotation());
    await renderRotationTab({ address: TUESDAY, api: { getServiceRotation } });

    expect(
      await screen.findByText('The rotation could not be loaded'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card('primary')).toHaveTextContent('Ada Lovelace');
  });
});
