import { screen, waitFor, within } from '@testing-library/react';
import { covered, failure, groups, sum } from '../../__testUtils__/coverageApi';
import { refusal } from '../../__testUtils__/rotationApi';
import { renderCoverage } from '../../__testUtils__/renderCoverage';
import { setupUser } from '../../__testUtils__/setupUser';
import { CoverageApi } from '../../api';
import { CoveragePage } from './CoveragePage';

const render = (answers: Partial<CoverageApi> = {}, search: string = '') =>
  renderCoverage(<CoveragePage />, answers, `/${search}`);
const address = () => screen.getByTestId('address').textContent;
const listed = async () => ({
  computedAt: '2026-11-21T12:00:00Z',
  total: 1,
  services: [covered('parcel-api', { runbook: failure('runbook-missing') })],
});

describe('the coverage of all services', () => {
  it('tells the score, what leaves somebody alone, and shows these services', async () => {
    const { user } = setupUser();
    const listCoverage = jest.fn(listed);
    await render({
      listCoverage,
      listCoverageGroups: async () =>
        groups(sum(12, 71, { runbook: 4, 'rotation-gaps': 1 }), [], 5),
    });
    expect(await screen.findByText('71 %')).toBeVisible();
    expect(screen.getByText('12 services')).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: '5 services would leave somebody alone at 3 a.m.',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(/1 service with nobody on call at some time/),
    ).toBeVisible();
    expect(screen.queryByText(/said what to do about/)).toBeNull();
    await user.click(
      screen.getByRole('button', { name: '4 services without a runbook' }),
    );
    expect(address()).toBe('/?failing=runbook');
    await waitFor(() =>
      expect(listCoverage).toHaveBeenLastCalledWith(
        expect.objectContaining({ failing: 'runbook', sort: 'score' }),
      ),
    );
    expect(
      within(screen.getByRole('article', { name: 'parcel-api' })).getByRole(
        'link',
        { name: 'Go to Runbook: Runbook' },
      ),
    ).toHaveAttribute('href', '/catalog/default/component/parcel-api/runbook');
  });

  it('says of which services the documents are not read yet', async () => {
    await render({
      listCoverage: async () => ({
        ...(await listed()),
        services: [covered('parcel-api', {}, { unread: true })],
      }),
    });
    const service = await screen.findByRole('article', { name: 'parcel-api' });
    expect(service).toHaveTextContent(/Its documents are not read yet/);
    expect(service).not.toHaveTextContent('Nothing fails.');
  });

  it('is told by group and by tier, and is narrowed to one of them', async () => {
    const { user } = setupUser();
    const listCoverageGroups = jest.fn(async ({ by }: { by: string }) =>
      groups(
        sum(3, 50),
        by === 'owner'
          ? [
              { key: 'group:default/shipping', ...sum(2, 40, { links: 2 }) },
              { ...sum(1, 70) },
            ]
          : [{ key: '0', ...sum(3, 50) }],
      ),
    );
    await render({ listCoverageGroups });
    const table = await screen.findByRole('table', { name: 'By group' });
    const [, shipping] = within(table).getAllByRole('row');
    await waitFor(() =>
      expect(shipping).toHaveTextContent('Shipping240 %Links (2)'),
    );
    expect(screen.getByRole('table', { name: 'By tier' })).toHaveTextContent(
      'Tier 0: production-critical350 %nothing',
    );
    await user.click(
      screen.getByRole('button', { name: 'Only Without an owner' }),
    );
    expect(address()).toBe('/?owner=none');
    expect(
      screen.getByText('Only services without an owner are shown.'),
    ).toBeVisible();
    expect(
      screen.queryByRole('table', { name: 'By group' }),
    ).not.toBeInTheDocument();
    await waitFor(() =>
      expect(listCoverageGroups).toHaveBeenLastCalledWith(
        expect.objectContaining({ by: 'tier', owner: 'none' }),
      ),
    );
  });

  it('tells its trend as a line, in words and as a table', async () => {
    const { user } = setupUser();
    await render({
      getCoverageTrend: async () => ({
        computedAt: '2026-11-21T12:00:00Z',
        points: [
          { day: '2026-11-01', ...sum(10, 60) },
          { day: '2026-11-02', ...sum(0, undefined) },
          { day: '2026-11-21', ...sum(12, 71) },
        ],
      }),
    });
    expect(
      await screen.findByRole('img', { name: /60 % on Nov 1, 2026, 71 % on/ }),
    ).toBeVisible();
    expect(
      screen.getByText('11 points better than on Nov 1, 2026'),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'The trend as a table' }),
    );
    expect(
      within(screen.getByRole('table', { name: 'The last 90 days' }))
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'DayScoreServices',
      'Nov 21, 202671 %12',
      'Nov 2, 2026No score yet0',
      'Nov 1, 202660 %10',
    ]);
  });

  it('says that nobody has looked yet, and nothing of the few that somebody opened', async () => {
    await render({
      listCoverageGroups: async () => ({
        estate: sum(0, undefined),
        alone: 0,
        total: 0,
        groups: [],
      }),
      listCoverage: async () => ({
        total: 1,
        services: [covered('parcel-api')],
      }),
      getCoverageTrend: async () => ({ points: [] }),
    });
    expect(
      await screen.findByText(/some minutes after the portal has started/),
    ).toBeVisible();
    expect(screen.queryByText(/Nobody would be left alone/)).toBeNull();
    expect(screen.queryByText('No service matches.')).toBeNull();
    expect(screen.queryByText('By group')).toBeNull();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('says once that the figures cannot be told, and never that nothing is wrong', async () => {
    await render({
      listCoverageGroups: async ({ by }) => {
        if (by === 'tier') {
          throw new TypeError('fetch failed');
        }
        return groups(sum(0, undefined));
      },
    });
    expect(await screen.findAllByText(/does not answer/)).toHaveLength(1);
    expect(screen.queryByText(/Nobody would be left alone/)).toBeNull();
  });

  it('is searched, put in order and loaded page by page', async () => {
    const { user } = setupUser();
    const listCoverage = jest.fn(
      async ({ cursor }: { cursor?: string } = {}) => ({
        computedAt: '2026-11-21T12:00:00Z',
        total: 2,
        services: [covered(cursor ? 'second' : 'first')],
        ...(!cursor && { nextCursor: 'c' }),
      }),
    );
    await render({ listCoverage }, '?q=r&tier=0');
    await user.click(
      await screen.findByRole('button', { name: 'Show more services' }),
    );
    expect(
      await screen.findByRole('article', { name: 'second' }),
    ).toBeVisible();
    expect(listCoverage.mock.calls).toEqual([
      [{ tier: '0', q: 'r', sort: 'score', limit: 20 }],
      [{ tier: '0', q: 'r', sort: 'score', limit: 20, cursor: 'c' }],
    ]);
    await user.selectOptions(screen.getByLabelText('Order'), 'name');
    await user.type(screen.getByLabelText(/^Service \(/), 'x');
    expect(address()).toBe('/?q=rx&tier=0&sort=name');
  });

  it('is saved as a table with the filters of the page', async () => {
    const { user } = setupUser();
    const createObjectURL = jest.fn(() => 'blob:x');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const exportCoverage = jest
      .fn()
      .mockRejectedValueOnce(await refusal(403, 'No'))
      .mockResolvedValue(new Blob(['a']));
    await render({ exportCoverage }, '?failing=links');
    const button = await screen.findByRole('button', {
      name: 'Export as CSV',
    });
    await user.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be exported: You are not permitted/,
    );
    expect(createObjectURL).not.toHaveBeenCalled();
    await user.click(button);
    await waitFor(() => expect(createObjectURL).toHaveBeenCalled());
    expect(exportCoverage).toHaveBeenLastCalledWith({
      failing: 'links',
      sort: 'score',
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why a part cannot be told while the rest stays, and tries again', async () => {
    const { user } = setupUser();
    const getCoverageTrend = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValue({ points: [] });
    await render({ listCoverage: listed, getCoverageTrend });
    expect(
      await screen.findByText('The trend could not be loaded'),
    ).toBeVisible();
    expect(
      await screen.findByRole('article', { name: 'parcel-api' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No day is known yet.')).toBeVisible();
  });
});
