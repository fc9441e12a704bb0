import { screen, within } from '@testing-library/react';
import {
  AlertmanagerStatus,
  FiringService,
  UnownedAlert,
} from 'backstage-plugin-runbook-common';
import { nothingFires, nothingUnowned } from '../../__testUtils__/alertApi';
import { renderAlerts } from '../../__testUtils__/renderAlerts';
import { setupUser } from '../../__testUtils__/setupUser';

const service = (name: string): FiringService => ({
  entityRef: `component:default/${name}`,
  title: name,
  owner: 'group:default/parcels',
  firing: [{ severity: 'SEV1', alerts: 3 }],
  alerts: [
    {
      name: 'Down',
      severity: 'SEV1',
      severityText: 'page',
      instances: 2,
      since: '2026-01-01T00:00:00Z',
      states: ['undocumented'],
      procedure: undefined,
    },
  ],
});
const unowned: UnownedAlert = {
  name: 'Lost',
  severity: 'SEV3',
  severityText: 'warning',
  instances: 1,
  since: '2026-01-01T00:00:00Z',
  labels: { alertname: 'Lost', service: 'parcelapi', job: "a'b" },
  similar: [
    {
      label: 'service',
      value: 'parcelapi',
      entityRef: 'component:default/parcel-api',
    },
  ],
  selector: `job="a'b"`,
};
const address = () => screen.getByTestId('address').textContent;
const at = (search: string) => `/runbook/alerts${search}`;

describe('the alerts of all services', () => {
  it('tell what fires by service, with severity in words, and lead to the tab', async () => {
    await renderAlerts({
      api: {
        listFiring: async () => ({
          ...nothingFires,
          totals: [{ severity: 'SEV1', alerts: 3 }, { alerts: 1 }],
          services: [service('parcel-api')],
        }),
      },
      address: at(''),
    });
    expect(await screen.findByText('4 alerts are firing')).toBeVisible();
    const counts = screen.getAllByRole('list', { name: 'Firing by severity' });
    expect(counts[0]).toHaveTextContent('3 × SEV1');
    expect(counts[0]).toHaveTextContent('1 × No severity');
    const card = screen.getByRole('article', { name: 'parcel-api' });
    expect(within(card).getByText('Undocumented')).toBeVisible();
    expect(within(card).getByText(/, 2 instances/)).toBeVisible();
    expect(
      within(card).getByRole('link', { name: 'parcel-api' }),
    ).toHaveAttribute('href', '/catalog/default/component/parcel-api/alerts');
    expect(
      within(card).getByRole('link', { name: '2 more alerts' }),
    ).toBeVisible();
  });

  it.each([
    ['what fires', ''],
    ['what belongs to nobody', '?show=unowned'],
  ])(
    'tell which Alertmanagers do not answer, above %s, and how old what they told is',
    async (_, search) => {
      const sources: AlertmanagerStatus[] = [
        { name: 'us', reachable: true, asOf: new Date().toISOString() },
        { name: 'asia', reachable: false },
        {
          name: 'eu',
          reachable: false,
          asOf: new Date(Date.now() - 7 * 60_000).toISOString(),
          problem: 'It does not answer in 10 s.',
        },
      ];
      await renderAlerts({
        api: {
          listFiring: async () => ({ ...nothingFires, sources }),
          listUnowned: async () => ({ ...nothingUnowned, sources }),
        },
        address: at(search),
      });
      const [never, told] = await screen.findAllByRole('alert');
      expect(never).toHaveTextContent(/what fires there is not known\.$/);
      expect(told).toHaveTextContent('The Alertmanager eu does not answer');
      expect(told).toHaveTextContent('It does not answer in 10 s.');
      expect(told).toHaveTextContent('as of 7 minutes ago');
    },
  );

  it('are loaded page by page', async () => {
    const { user } = setupUser();
    const listFiring = jest.fn(async ({ cursor }: { cursor?: string }) => ({
      ...nothingFires,
      services: [service(cursor ? 'second' : 'first')],
      ...(!cursor && { nextCursor: 'c' }),
    }));
    await renderAlerts({ api: { listFiring }, address: at('') });
    await user.click(
      await screen.findByRole('button', { name: 'Show more services' }),
    );
    expect(
      await screen.findByRole('article', { name: 'second' }),
    ).toBeVisible();
    expect(screen.getByRole('article', { name: 'first' })).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Show more services' }),
    ).not.toBeInTheDocument();
  });

  it('say beside the button why there are no more, and try that again', async () => {
    const { user } = setupUser();
    const listFiring = jest
      .fn()
      .mockResolvedValueOnce({
        ...nothingFires,
        services: [service('first')],
        nextCursor: 'c',
      })
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValue({ ...nothingFires, services: [service('second')] });
    await renderAlerts({ api: { listFiring }, address: at('') });
    await user.click(
      await screen.findByRole('button', { name: 'Show more services' }),
    );
    const failure = await screen.findByRole('alert');
    const last = screen.getByRole('article', { name: 'first' });
    // Above a long list it would not be seen by who pressed below it.
    expect(last.compareDocumentPosition(failure)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    await user.click(within(failure).getByRole('button'));
    expect(
      await screen.findByRole('article', { name: 'second' }),
    ).toBeVisible();
    expect(screen.getByRole('article', { name: 'first' })).toBeVisible();
    expect(listFiring).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'c' }),
    );
  });

  it('are filtered by the address, and the filter is in the address', async () => {
    const { user } = setupUser();
    const listFiring = jest.fn(async () => nothingFires);
    await renderAlerts({
      api: { listFiring },
      address: at('?severity=SEV2&q=db'),
    });
    expect(
      await screen.findByText('Nothing that fires matches.'),
    ).toBeVisible();
    expect(listFiring).toHaveBeenLastCalledWith({
      q: 'db',
      severity: 'SEV2',
      cursor: undefined,
    });
    await user.selectOptions(screen.getByLabelText('Severity'), 'none');
    expect(address()).toBe(at('?severity=none&q=db'));
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(address()).toBe(at(''));
    // The button is gone.
    expect(screen.getByLabelText(/Alert or service/)).toHaveFocus();
    expect(
      await screen.findByText(/Nothing is firing, as far as/),
    ).toBeVisible();
  });

  it('that belong to nobody say what would own them', async () => {
    const { user } = setupUser();
    await renderAlerts({
      api: {
        listUnowned: async () => ({
          ...nothingUnowned,
          total: 1,
          alerts: [unowned],
        }),
      },
      address: at(''),
    });
    await user.click(
      await screen.findByRole('link', { name: 'Without a service (1)' }),
    );
    expect(address()).toBe(at('?show=unowned'));
    const card = await screen.findByRole('article', { name: 'Lost' });
    expect(card).toHaveTextContent(
      'service="parcelapi" names no service. Is it parcel-api? Then correct the label in the rule to service="parcel-api".',
    );
    expect(card).toHaveTextContent(`runbook/alert-selector: 'job="a''b"'`);
  });

  it('that belong to nobody say which selector decides', async () => {
    const similar = [{ ...unowned.similar[0]!, selector: 'cluster="a"' }];
    await renderAlerts({
      api: {
        listUnowned: async () => ({
          ...nothingUnowned,
          total: 1,
          alerts: [{ ...unowned, similar }],
        }),
      },
      address: at('?show=unowned'),
    });
    expect(
      await screen.findByRole('article', { name: 'Lost' }),
    ).toHaveTextContent('decides alone, and asks for cluster="a"');
  });

  it('that belong to nobody are not for whoever may see some services only', async () => {
    await renderAlerts({
      api: {
        listUnowned: async () => ({ ...nothingUnowned, hidden: true }),
      },
      address: at('?show=unowned'),
    });
    expect(
      await screen.findByText(/alerts of some services only/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Without a service' }),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('that dangle show where they lead, and let look further', async () => {
    const { user } = setupUser();
    const listFaulty = jest.fn(async ({ cursor }: { cursor?: string }) => ({
      looked: 50,
      services: cursor
        ? [
            {
              entityRef: 'component:default/parcel-api',
              title: 'Parcel API',
              total: 1,
              alerts: [
                {
                  id: 'Down',
                  name: 'Down',
                  runbookUrl: 'https://portal.example/x#gone',
                  link: { state: 'dangling' as const, wanted: 'gone' },
                },
              ],
            },
          ]
        : [],
      ...(!cursor && { nextCursor: 'c' }),
    }));
    await renderAlerts({
      api: { listFaulty },
      address: at('?show=danglingLink'),
    });
    expect(
      await screen.findByText('0 alerts in the 50 services looked through'),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Look through more services' }),
    );
    expect(
      await screen.findByText('1 alert in the 100 services looked through'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Down' })).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel-api/alerts?alert=Down',
    );
    expect(screen.getByText(/“gone”, which is not there/)).toBeVisible();
  });

  it('say why they cannot be told, keep what was known, and try again', async () => {
    const { user } = setupUser();
    const listFiring = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValue({
        ...nothingFires,
        services: [service('parcel-api')],
      });
    await renderAlerts({ api: { listFiring }, address: at('') });
    expect(await screen.findByText(/does not answer/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('article', { name: 'parcel-api' }),
    ).toBeVisible();
    expect(screen.queryByText(/does not answer/)).not.toBeInTheDocument();
  });
});
