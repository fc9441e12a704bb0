import { screen, waitFor, within } from '@testing-library/react';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { on, rotation } from '../../__testUtils__/rotationOnCall';
import { renderWithRotations } from '../../__testUtils__/renderWithRotations';
import { setupUser } from '../../__testUtils__/setupUser';
import { RotationApi } from '../../api';
import { OnCallPage } from './OnCallPage';
import { AskedRotations } from './useOnCallPages';

const ada = () => on('user:default/ada');
const gap = (title: string): RotationOnCall => ({
  ...rotation([{ layer: 'primary', state: 'gap', people: [] }], title),
  state: 'gap',
});

/** A back end with some rotations of the reader's, and some of others. */
function backEnd(rotations: {
  mine?: RotationOnCall[];
  others?: RotationOnCall[];
}) {
  const { mine = [], others = [] } = rotations;
  return jest.fn(
    async ({
      mine: whose,
      state,
    }: AskedRotations & { cursor?: string } = {}) => {
      const asked = [
        ...(whose === 'false' ? [] : mine),
        ...(whose === 'true' ? [] : others),
      ];
      return {
        rotations:
          state === 'gap' ? asked.filter(one => one.state === 'gap') : asked,
      };
    },
  );
}

const render = (
  listRotations: RotationApi['listRotations'],
  search: string = '',
) => renderWithRotations(<OnCallPage />, { listRotations }, `/${search}`);

describe('the page about who is on call', () => {
  it("shows the reader's own first, then the others by group, with who is next", async () => {
    await render(
      backEnd({
        mine: [rotation([ada()], 'Parcels')],
        others: [
          { ...rotation([ada()], 'Rates'), owner: 'group:default/pricing' },
          { ...rotation([ada()], 'Tax'), owner: 'group:default/pricing' },
          { ...rotation([ada()], 'Doors'), owner: 'group:default/sites' },
        ],
      }),
    );
    expect(await screen.findByRole('region', { name: 'Yours' })).toBeVisible();
    const [mine, others] = screen.getAllByRole('region');
    expect(within(mine!).getAllByRole('article')).toHaveLength(1);
    expect(
      within(others!)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['pricing', 'sites']);
    const parcels = screen.getByRole('article', { name: 'Parcels' });
    expect(
      within(parcels).getByRole('link', {
        name: 'ada@example.com: contact Ada Lovelace',
      }),
    ).toHaveAttribute('href', 'mailto:ada@example.com');
    expect(within(parcels).getByText(/Then nobody, from/)).toBeVisible();
    expect(screen.queryByText(/a page reaches nobody/)).not.toBeInTheDocument();
  });

  it('is loud about every gap of the estate, and shows only these when asked', async () => {
    const { user } = setupUser();
    const list = backEnd({
      mine: [rotation([ada()], 'Parcels')],
      others: [gap('Rates'), gap('Tax')],
    });
    await render(list);
    expect(
      await screen.findByText(/Nobody is on call in 2 rotations/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show only these' }));
    await waitFor(() =>
      expect(screen.queryByText('Parcels')).not.toBeInTheDocument(),
    );
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(
      screen.getByRole('checkbox', { name: 'Nobody on call' }),
    ).toBeChecked();
  });

  it('looks for gaps through all of a large estate', async () => {
    await render(
      async ({ state, cursor }: AskedRotations & { cursor?: string } = {}) => {
        if (state !== 'gap') {
          return { rotations: [] };
        }
        return cursor === 'b'
          ? { rotations: [gap('Rates')] }
          : { rotations: [], nextCursor: cursor === 'a' ? 'b' : 'a' };
      },
    );
    expect(
      await screen.findByText(/Nobody is on call in 1 rotation:/),
    ).toBeVisible();
  });

  it('is loud about a gap between layers that are each off as planned', async () => {
    const off = { state: 'off' as const, people: [] };
    await render(
      backEnd({
        mine: [
          {
            ...rotation([
              { layer: 'day', ...off },
              { layer: 'night', ...off },
            ]),
            state: 'gap',
          },
        ],
      }),
    );
    expect(
      await screen.findByRole('article', { name: 'Shipping' }),
    ).toHaveTextContent('Nobody is on call. Somebody should be.');
  });

  it('takes what is asked for from the address', async () => {
    const list = backEnd({});
    await render(list, '?q=rates&owner=group:default/pricing&mine=true');
    expect(await screen.findByText('No rotation matches.')).toBeVisible();
    const asked = { text: 'rates', owner: 'group:default/pricing' };
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({ ...asked, mine: 'true', order: 'owner' }),
    );
    expect(list).not.toHaveBeenCalledWith(
      expect.objectContaining({ mine: 'false' }),
    );
  });

  it('asks once for a page, and goes on from where it ended', async () => {
    const { user } = setupUser();
    const list = jest.fn(
      async (asked: AskedRotations & { cursor?: string } = {}) => {
        if (asked.mine !== 'false') {
          return { rotations: [] };
        }
        return asked.cursor
          ? { rotations: [rotation([ada()], 'Second')] }
          : { rotations: [rotation([ada()], 'First')], nextCursor: 'c' };
      },
    );
    await render(list);
    await user.click(
      await screen.findByRole('button', { name: 'Show more rotations' }),
    );
    expect(await screen.findByText('Second')).toBeVisible();
    expect(screen.getByText('First')).toBeVisible();
    // The reader's own, the gaps, and two pages of the others.
    expect(list).toHaveBeenCalledTimes(4);
  });

  it('says why a part cannot be told while the rest stays, and tries again', async () => {
    const { user } = setupUser();
    let fails = true;
    await render(async asked => {
      if (asked?.mine === 'false' && fails) {
        throw new TypeError('fetch failed');
      }
      return {
        rotations:
          asked?.state === 'gap'
            ? []
            : [rotation([ada()], asked?.mine === 'true' ? 'Own' : 'Other')],
      };
    });
    expect(await screen.findByText('Own')).toBeVisible();
    expect(await screen.findByText(/does not answer/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Other')).toBeVisible();
  });
});
