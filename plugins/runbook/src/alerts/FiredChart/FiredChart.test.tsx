import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { barsOf } from './barsOf';
import { FiredChart } from './FiredChart';

const days = { from: '2026-02-27', to: '2026-03-02' };
const history = {
  firings: 4,
  lastFiredAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
  days: [
    { day: '2026-02-28', firings: 1 },
    { day: '2026-03-02', firings: 3 },
  ],
};

describe('how often an alert has fired', () => {
  it('has a bar for each day, over the end of a month', () => {
    expect(barsOf(history, days)).toEqual([
      { day: '2026-02-27', firings: 0 },
      { day: '2026-02-28', firings: 1 },
      { day: '2026-03-01', firings: 0 },
      { day: '2026-03-02', firings: 3 },
    ]);
  });

  it('is told in words to whoever does not see the bars', async () => {
    await renderInTestApp(<FiredChart history={history} days={days} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Feb 28: 1 firing, Mar 2: 3 firings',
    );
    expect(screen.getByText('4 firings in 4 days')).toBeVisible();
    expect(screen.getByText(/Last began/)).toHaveTextContent('3 hours ago');
  });

  it('has no chart where all of it was longer ago', async () => {
    await renderInTestApp(
      <FiredChart history={{ ...history, firings: 0, days: [] }} days={days} />,
    );
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.getByText('0 firings in 4 days')).toBeVisible();
  });

  it('says that nothing is known of an alert that has not fired', async () => {
    await renderInTestApp(<FiredChart history={undefined} days={days} />);
    expect(screen.getByText('No firing known')).toBeVisible();
  });
});
