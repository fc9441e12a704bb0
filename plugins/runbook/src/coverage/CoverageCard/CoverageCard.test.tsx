import { screen, within } from '@testing-library/react';
import { covered, failure } from '../../__testUtils__/coverageApi';
import { renderCoverage } from '../../__testUtils__/renderCoverage';
import { setupUser } from '../../__testUtils__/setupUser';
import { CoverageCard } from './CoverageCard';

describe('the card Coverage', () => {
  it('tells what is to be mended first, the gravest before the others', async () => {
    await renderCoverage(<CoverageCard />, {
      getServiceCoverage: async () =>
        covered('parcel-api', {
          tier: failure('tier-missing'),
          runbook: failure('runbook-missing'),
        }),
    });
    const failing = await screen.findByRole('list', { name: 'To be mended' });
    expect(
      within(failing)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Runbook/),
      expect.stringMatching(/^Tier/),
    ]);
    expect(screen.getByText('60 %')).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'In order' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(8);
    expect(
      screen.getByRole('link', { name: 'Coverage of all services' }),
    ).toHaveAttribute('href', '/runbook/coverage');
  });

  it('says that nothing fails', async () => {
    await renderCoverage(<CoverageCard />);
    expect(await screen.findByText('Nothing fails.')).toBeVisible();
    expect(screen.getByText('100 %')).toBeVisible();
  });

  it('says that documents are not read yet, beside what fails all the same', async () => {
    await renderCoverage(<CoverageCard />, {
      getServiceCoverage: async () =>
        covered(
          'parcel-api',
          { tier: failure('tier-missing') },
          { unread: true },
        ),
    });
    expect(
      await screen.findByText(/Its documents are not read yet/),
    ).toBeVisible();
    expect(screen.getByRole('list', { name: 'To be mended' })).toBeVisible();
  });

  it('tells no score of a service of which nothing is known yet', async () => {
    const { checks } = covered('parcel-api');
    await renderCoverage(<CoverageCard />, {
      getServiceCoverage: async () => ({
        ...covered('parcel-api'),
        checks: checks.map(({ check }) => ({
          check,
          outcome: 'not-applicable',
        })),
      }),
    });
    expect(await screen.findByText('No score yet')).toBeVisible();
    expect(screen.queryByText('Nothing fails.')).not.toBeInTheDocument();
  });

  it('says why it cannot be told, and tries again', async () => {
    const { user } = setupUser();
    const getServiceCoverage = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValue(covered('parcel-api'));
    await renderCoverage(<CoverageCard />, { getServiceCoverage });
    expect(await screen.findByText(/does not answer/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('60 %')).toBeVisible();
  });
});
