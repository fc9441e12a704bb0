import { act, screen } from '@testing-library/react';
import { imported, overview, runbook } from '../../__testUtils__/parcelApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';

const MINUTE_MS = 60_000;
const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * MINUTE_MS).toISOString();

async function showChecked(
  checkedAt: string | undefined,
  options: { mayRefresh?: boolean; knownToOverview?: string } = {},
) {
  await renderRunbookTab({
    mayRefresh: options.mayRefresh,
    api: {
      getRunbook: async () => runbook([imported('notes', {})], { checkedAt }),
      getService: async () =>
        overview({}, { checkedAt: options.knownToOverview }),
    },
  });
  await screen.findByText('Imported');
}

describe('When the source was last looked at', () => {
  it('stands beside the time of the import', async () => {
    await showChecked(minutesAgo(2));
    expect(screen.getByText('Checked').nextSibling).toHaveTextContent(
      /^2 minutes ago$/,
    );
  });

  it('is a warning when it is longer ago than several sweeps take', async () => {
    await showChecked(minutesAgo(45));
    expect(
      await screen.findByText(
        /The source was last looked at 45 minutes ago; what you see may be out of date\. Refresh looks now\./,
      ),
    ).toBeVisible();
  });

  it('does not offer Refresh to those who may not', async () => {
    await showChecked(minutesAgo(45), { mayRefresh: false });
    expect(await screen.findByText(/may be out of date/)).toBeVisible();
    expect(screen.queryByText(/Refresh looks now/)).not.toBeInTheDocument();
  });

  it('is the latest that is known', async () => {
    await showChecked(minutesAgo(45), { knownToOverview: minutesAgo(1) });
    expect(screen.getByText('Checked').nextSibling).toHaveTextContent(
      /^1 minute ago$/,
    );
    expect(screen.queryByText(/may be out of date/)).not.toBeInTheDocument();
  });

  it('is not told where nobody looked yet', async () => {
    await showChecked(undefined);
    expect(screen.queryByText('Checked')).not.toBeInTheDocument();
    expect(screen.queryByText(/may be out of date/)).not.toBeInTheDocument();
  });

  it('turns into a warning while the reader looks on', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      await showChecked(minutesAgo(20));
      expect(screen.queryByText(/may be out of date/)).not.toBeInTheDocument();
      await act(() => jest.advanceTimersByTimeAsync(11 * MINUTE_MS));
      expect(screen.getByText(/may be out of date/)).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });
});
