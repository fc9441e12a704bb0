import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Age } from './Age';

describe('the age of an import', () => {
  it.each([
    [3_000, 'less than a minute ago'],
    [0, 'less than a minute ago'],
    [-50_000, 'less than a minute ago'],
    [-3 * 60_000, '3 minutes ago'],
    [-2 * 86_400_000, '2 days ago'],
  ])('%s ms from now reads "%s"', async (offset, words) => {
    await renderInTestApp(<Age at={Date.now() + offset} />);

    expect(screen.getByText(words)).toBeInTheDocument();
  });
});
