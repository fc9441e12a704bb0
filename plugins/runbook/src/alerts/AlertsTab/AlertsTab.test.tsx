import { screen, within } from '@testing-library/react';
import {
  alert,
  renderAlerts,
  serviceAlerts,
} from '../../__testUtils__/renderAlerts';
import { overview } from '../../__testUtils__/parcelApi';
import { setupUser } from '../../__testUtils__/setupUser';

// The first test also loads all that the tab is made of.
const undocumented = alert('DiskFull', {
  severity: 'SEV3',
  severityText: 'warning',
  documentation: undefined,
  procedure: undefined,
});
const ruleMissing = alert('QueueStuck', {
  severity: undefined,
  severityText: undefined,
  rule: undefined,
});
const all = [alert('ParcelApiDown'), undocumented, ruleMissing];
const withAlerts = { getServiceAlerts: async () => serviceAlerts(all) };

const names = () =>
  screen
    .getAllByRole('rowheader')
    .map(header => within(header).getByRole('button').textContent);
const address = () => screen.getByTestId('address').textContent;

describe('the Alerts tab', () => {
  it('lists the alerts with severity in words, and leads to the procedure', async () => {
    await renderAlerts({ api: withAlerts });
    const row = await screen.findByRole('row', { name: /ParcelApiDown/ });
    expect(within(row).getByText('SEV1')).toBeVisible();
    expect(within(row).getByText('critical')).toBeVisible();
    expect(within(row).getByText('5m')).toBeInTheDocument();
    expect(
      within(row).getByRole('button', {
        name: 'Open procedure for ParcelApiDown: Restart',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel-api/runbook#restart',
    );
    expect(names()).toEqual(['ParcelApiDown', 'DiskFull', 'QueueStuck']);
  });

  it('marks what each side lacks', async () => {
    await renderAlerts({ api: withAlerts });
    const marks = async (name: string) =>
      within(await screen.findByRole('row', { name: new RegExp(name) }))
        .queryAllByRole('listitem')
        .map(item => item.textContent);
    expect(await marks('ParcelApiDown')).toEqual([]);
    expect(await marks('DiskFull')).toEqual(['Undocumented']);
    expect(await marks('QueueStuck')).toEqual(['Rule missing']);
  });

  it('opens what else is known below the alert, and keeps that in the address', async () => {
    const { user } = setupUser();
    await renderAlerts({ api: withAlerts });
    const button = await screen.findByRole('button', { name: 'ParcelApiDown' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('parcelapidown > 0')).not.toBeInTheDocument();

    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('parcelapidown > 0')).toBeVisible();
    expect(screen.getByText('trouble').tagName).toBe('EM');
    expect(screen.getByText('team=parcels')).toBeVisible();
    expect(address()).toBe('/tab?alert=ParcelApiDown');

    await user.click(button);
    expect(address()).toBe('/tab');
  });

  it('leads from a link in the first response to the Runbook tab', async () => {
    await renderAlerts({
      api: withAlerts,
      address: '/tab?alert=ParcelApiDown',
    });
    expect(
      await screen.findByRole('link', { name: 'Restart' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel-api/runbook#runbook%2Frestart',
    );
  });

  it('offers a text to paste for an alert that nobody has written about', async () => {
    await renderAlerts({ api: withAlerts, address: '/tab?alert=DiskFull' });
    expect(await screen.findByText(/### DiskFull/)).toHaveTextContent(
      'Meaning:** DiskFull in …',
    );
    expect(
      screen.getByRole('button', { name: 'Copy the text for DiskFull' }),
    ).toBeVisible();
  });

  it('tells where a dangling link leads and what may be meant', async () => {
    const dangling = alert('DiskFull', {
      rule: {
        ...undocumented.rule!,
        runbookUrl: 'https://portal.example/x#disk-ful',
        link: {
          state: 'near',
          wanted: 'disk-ful',
          suggestion: {
            entityRef: 'component:default/parcel-api',
            fragment: 'disk-full',
            title: 'Disk full',
          },
        },
      },
    });
    await renderAlerts({
      api: { getServiceAlerts: async () => serviceAlerts([dangling]) },
      address: '/tab?alert=DiskFull',
    });
    expect(await screen.findByText('Dangling link')).toBeVisible();
    expect(screen.getByText(/“disk-ful”, which is not there/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Disk full' })).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel-api/runbook#disk-full',
    );
  });

  it('filters by text, severity and state, and keeps that in the address', async () => {
    const { user } = setupUser();
    await renderAlerts({ api: withAlerts });
    await user.type(await screen.findByLabelText(/Filter alerts/), 'diskfull');
    expect(names()).toEqual(['DiskFull']);
    expect(screen.getByText('1 of 3 alerts')).toBeVisible();
    expect(address()).toBe('/tab?q=diskfull');

    await user.click(screen.getByRole('button', { name: 'Show all alerts' }));
    await user.click(screen.getByRole('checkbox', { name: 'SEV1 (1)' }));
    expect(names()).toEqual(['ParcelApiDown']);
    await user.click(screen.getByRole('checkbox', { name: 'No severity (1)' }));
    expect(names()).toEqual(['ParcelApiDown', 'QueueStuck']);
    await user.click(
      screen.getByRole('checkbox', { name: 'Rule missing (1)' }),
    );
    expect(names()).toEqual(['QueueStuck']);
    expect(new URL(address() ?? '', 'http://x').searchParams.toString()).toBe(
      'severity=SEV1%2Cnone&state=ruleMissing',
    );
  });

  it('tells which alerts fire, filters by that, and tells how often each has', async () => {
    const { user } = setupUser();
    const fired = alert('ParcelApiDown', {
      history: {
        firings: 3,
        lastFiredAt: '2026-11-20T00:00:00Z',
        days: [{ day: '2026-11-20', firings: 3 }],
      },
    });
    await renderAlerts({
      api: {
        getServiceAlerts: async () =>
          serviceAlerts([fired, undocumented, ruleMissing], {
            firing: [
              {
                id: 'i',
                name: 'ParcelApiDown',
                alertId: 'ParcelApiDown',
                startsAt: '2026-11-20T00:00:00Z',
                heardAt: '2026-11-20T00:00:00Z',
                source: 'alertmanager',
                labels: {},
                annotations: {},
                toldBy: [],
                silenceAt: [],
              },
            ],
          }),
      },
    });
    const row = await screen.findByRole('row', { name: /ParcelApiDown/ });
    expect(within(row).getByText('Firing')).toBeVisible();
    expect(within(row).getByText('3 firings in 30 days')).toBeInTheDocument();
    expect(within(row).getByRole('img')).toHaveAccessibleName(
      'Nov 20: 3 firings',
    );

    await user.click(screen.getByRole('checkbox', { name: 'Not firing (2)' }));
    expect(names()).toEqual(['DiskFull', 'QueueStuck']);
    expect(address()).toBe('/tab?now=silent');
    await user.click(
      screen.getByRole('checkbox', { name: 'Undocumented (1)' }),
    );
    expect(names()).toEqual(['DiskFull']);
  });

  it('takes the filter from the address', async () => {
    await renderAlerts({
      api: withAlerts,
      address: '/tab?severity=SEV3,nonsense&q=disk',
    });
    expect(await screen.findByText('1 of 3 alerts')).toBeVisible();
    expect(names()).toEqual(['DiskFull']);
  });

  it('says how to get alerts where there are none', async () => {
    await renderAlerts({
      api: {
        getServiceAlerts: async () =>
          serviceAlerts([], { rules: { state: 'missing' } }),
      },
    });
    expect(
      await screen.findByText('Nothing defines the alerts of parcel-api yet'),
    ).toBeVisible();
    expect(screen.getByText(/runbook\/alert-rules: alerts\//)).toBeVisible();
  });

  it('does not call a rule missing where no rules are known', async () => {
    await renderAlerts({
      api: {
        getServiceAlerts: async () =>
          serviceAlerts([ruleMissing], { rules: { state: 'missing' } }),
      },
    });
    expect(await screen.findByText(/No rule files are named/)).toBeVisible();
    expect(screen.queryByText('Rule missing')).not.toBeInTheDocument();
  });

  it('tells why an import fails, since when, and what it found', async () => {
    await renderAlerts({
      api: {
        getServiceAlerts: async () =>
          serviceAlerts(all, {
            rules: {
              state: 'failed',
              failure: 'There is no alerts/.',
              failedSince: '2026-01-01T00:00:00Z',
              importedAt: '2025-12-01T00:00:00Z',
            },
            findings: [
              {
                rule: 'alert-rules-unreadable',
                severity: 'warning',
                message: 'The file is no YAML.',
                where: 'alerts/rules.yaml',
                line: 7,
              },
            ],
          }),
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no alerts/.',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('last good rules');
    expect(screen.getByText(/The file is no YAML/)).toHaveTextContent(
      'alerts/rules.yaml, line 7',
    );
    expect(names()).toHaveLength(3);
  });

  it('keeps what was last known when the back end fails, with its age', async () => {
    const { user } = setupUser();
    const getServiceAlerts = jest
      .fn()
      .mockResolvedValueOnce(serviceAlerts(all))
      .mockRejectedValue(new TypeError('fetch failed'));
    await renderAlerts({
      api: { getServiceAlerts },
      runbooks: { refreshService: async () => overview() },
    });
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/does not answer/)).toBeVisible();
    expect(screen.getByText(/What you see was loaded/)).toBeVisible();
    expect(names()).toHaveLength(3);
  });

  it('says that it loads, and then why it cannot', async () => {
    let fail = (_: Error) => {};
    await renderAlerts({
      api: {
        getServiceAlerts: () =>
          new Promise((_, reject) => {
            fail = reject;
          }),
      },
    });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
    fail(new Error('out of order'));
    expect(await screen.findByText('out of order')).toBeVisible();
  });
});
