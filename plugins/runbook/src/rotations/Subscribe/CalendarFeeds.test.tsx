import { screen, within } from '@testing-library/react';
import { CalendarToken } from 'backstage-plugin-runbook-common';
import { renderRotationTab } from '../../__testUtils__/renderRotationTab';
import { setupUser } from '../../__testUtils__/setupUser';

const OWN: CalendarToken = {
  id: 'own',
  label: 'phone',
  createdAt: '2026-03-01T00:00:00Z',
};
const LOST: CalendarToken = {
  id: 'lost',
  rotation: { id: 'labels', title: 'labels' },
  unreadable: true,
  createdAt: '2026-03-01T00:00:00Z',
};

async function openFeeds(tokens: CalendarToken[]) {
  const { user } = setupUser();
  const closeUnreadableCalendarTokens = jest.fn(async () => ({ closed: 1 }));
  await renderRotationTab({
    api: {
      listCalendarTokens: async () => ({ tokens }),
      closeUnreadableCalendarTokens,
    },
  });
  await user.click(
    await screen.findByRole('button', { name: 'Subscribe to the calendar' }),
  );
  const list = await screen.findByRole('list', {
    name: 'Your calendar addresses',
  });
  return { list, closeUnreadableCalendarTokens };
}

describe('the calendar feeds of a reader', () => {
  it('are closed where they may not read the rotation any more', async () => {
    const { list, closeUnreadableCalendarTokens } = await openFeeds([
      OWN,
      LOST,
    ]);
    const [feed, ...others] = within(list).getAllByRole('listitem');
    expect(feed).toHaveTextContent('My own shifts in all rotations, phone');
    expect(others).toEqual([]);
    expect(closeUnreadableCalendarTokens).toHaveBeenCalledTimes(1);
  });

  it('stay as they are otherwise', async () => {
    const { closeUnreadableCalendarTokens } = await openFeeds([OWN]);
    expect(closeUnreadableCalendarTokens).not.toHaveBeenCalled();
  });
});
