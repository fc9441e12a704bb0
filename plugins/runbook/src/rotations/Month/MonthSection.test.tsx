import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ada,
  cover,
  parcelRotation,
  serviceRotation,
} from '../../__testUtils__/parcelRotation';
import { renderRotationTab } from '../../__testUtils__/renderRotationTab';

// Roles are looked up in all of the tab, which takes its time on a busy machine.
const MARCH = '/?at=2026-03-10T12:00:00Z&month=2026-03';

const table = () => screen.findByRole('table');

async function rows() {
  return within(await table())
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      within(row)
        .getAllByRole('cell')
        // Without the initials of the picture.
        .map(cell => cell.textContent?.replace(/^[A-Z]{2}/, '')),
    );
}

describe('the month', () => {
  it('is a table of who is on call from handoff to handoff', async () => {
    await renderRotationTab({ address: MARCH });

    expect(await rows()).toEqual([
      ['Linus T', 'Grace Hopper'],
      ['Grace Hopper', 'Ada Lovelace'],
      ['Ada Lovelace', 'Linus T'],
      ['Linus T', 'Grace Hopper'],
      ['Grace Hopper', 'Ada Lovelace'],
      ['Ada Lovelace', 'Linus T'],
    ]);
    expect(
      within(await table()).getByRole('row', { current: 'date' }),
    ).toHaveTextContent('Now:');
  });

  it('says by whom and why an override is laid', async () => {
    await renderRotationTab({
      address: MARCH,
      api: {
        getServiceRotation: async () =>
          serviceRotation(
            parcelRotation({
              overrides: [cover('o1', { layer: 'primary', note: 'Dentist' })],
            }),
          ),
      },
    });

    const text = (await table()).textContent;
    expect(text).toContain('Grace Hopper instead, put on by Grace Hopper');
    expect(text).toContain('“Dentist”');
  });

  it('says where the clock changes', async () => {
    await renderRotationTab({ address: MARCH });
    expect(
      await screen.findByText(/29.*02:00.*goes 1 hr forward in Europe\/Berlin/),
    ).toBeVisible();
  });

  it('leads to the months before and after, by the address', async () => {
    await renderRotationTab({ address: MARCH });
    await userEvent.click(
      await screen.findByRole('button', { name: 'April 2026' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent('month=2026-04');
    expect(
      screen.getByRole('heading', { name: 'Who is on call: April 2026' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'This month' }));
    expect(screen.getByTestId('address')).not.toHaveTextContent('month=');
  });

  it('is asked for where its overrides did not come with the rotation', async () => {
    const getRotation = jest.fn(async () => parcelRotation());
    await renderRotationTab({
      address: '/?month=2030-06',
      api: { getRotation },
    });
    await table();
    expect(getRotation).toHaveBeenCalledWith('parcels', {
      from: expect.stringMatching(/^2030-04-17/),
      to: expect.stringMatching(/^2030-08-15/),
    });
  });

  it('is told by the clock of the rotation when asked to', async () => {
    await renderRotationTab({ address: MARCH });
    const period = () => screen.getAllByRole('rowheader')[1]?.textContent;
    await table();
    expect(period()).toMatch(/^Mon, Mar 2, 8:00/);
    await userEvent.click(
      screen.getByRole('button', { name: /The rotation’s time/ }),
    );
    expect(period()).toMatch(/^Mon, Mar 2, 9:00/);
    expect(screen.getByTestId('address')).toHaveTextContent('zone=rotation');
  });
});

describe('the timeline', () => {
  const focused = () => document.activeElement?.textContent;

  it('is one stop of the Tab key, moved through by arrow keys', async () => {
    await renderRotationTab({ address: MARCH });
    const lane = await screen.findByRole('list', { name: 'Layer primary' });
    const blocks = within(lane).getAllByRole('button');
    expect(blocks.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);

    // The one that is on at the time.
    act(() => blocks.find(({ tabIndex }) => tabIndex === 0)?.focus());
    expect(focused()).toContain('Ada Lovelace, primary');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toContain('Linus T, primary');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Grace Hopper, secondary');
    await userEvent.keyboard('{Home}');
    expect(focused()).toContain('Grace Hopper, secondary');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toContain('Linus T, primary');
  });

  it('tells both zones at the block that has the focus, until Escape', async () => {
    await renderRotationTab({ address: MARCH });
    const lane = await screen.findByRole('list', { name: 'Layer primary' });
    const [current] = within(lane)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    act(() => current?.focus());
    const tip = await screen.findByRole('tooltip');
    expect(tip).toHaveTextContent('Ada Lovelace');
    expect(tip).toHaveTextContent('8:00 AM');
    expect(tip).toHaveTextContent(/9:00 AM.*Europe\/Berlin/);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('opens what is chosen, with what the reader can do about it', async () => {
    await renderRotationTab({ address: '/', me: ada });
    const lane = await screen.findByRole('list', { name: 'Layer primary' });
    await userEvent.click(within(lane).getAllByRole('button').at(-1)!);
    const dialog = await screen.findByRole('dialog', { name: 'Time on call' });
    expect(dialog).toHaveTextContent('primary');
    expect(
      within(dialog).getByRole('button', { name: 'Put someone on' }),
    ).toBeVisible();
  });
});
