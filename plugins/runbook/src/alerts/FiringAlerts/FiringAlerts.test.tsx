import { act, screen, waitFor, within } from '@testing-library/react';
import {
  AlertInstance,
  AlertSignal,
  alertSignalKey,
} from 'backstage-plugin-runbook-common';
import {
  alert,
  renderAlerts,
  serviceAlerts,
} from '../../__testUtils__/renderAlerts';
import { setupUser } from '../../__testUtils__/setupUser';

// The first test also loads all that the tab is made of.
function firing(id: string, more: Partial<AlertInstance> = {}): AlertInstance {
  return {
    id,
    name: 'ParcelApiDown',
    severity: 'SEV1',
    severityText: 'critical',
    alertId: 'ParcelApiDown',
    startsAt: '2026-01-01T00:00:00Z',
    heardAt: '2026-01-01T00:01:00Z',
    source: 'alertmanager',
    labels: { alertname: 'ParcelApiDown', instance: id },
    annotations: { summary: `Down on ${id}` },
    toldBy: [],
    silenceAt: [],
    ...more,
  };
}

const known = (instances: AlertInstance[]) =>
  serviceAlerts([alert('ParcelApiDown')], { firing: instances });

const render = (instances: AlertInstance[]) =>
  renderAlerts({ api: { getServiceAlerts: async () => known(instances) } });

describe('alerts that fire', () => {
  it('stand first, with what they mean and the procedure filled from the labels', async () => {
    await render([firing('i-1'), firing('i-2')]);
    expect(
      await screen.findByRole('heading', { name: '1 alert is firing' }),
    ).toBeVisible();
    const card = screen.getByRole('article', { name: 'ParcelApiDown' });
    expect(within(card).getByText('SEV1')).toBeVisible();
    expect(within(card).getByText(/, 2 instances/)).toBeVisible();
    expect(within(card).getByText('Down on i-1')).toBeVisible();
    expect(within(card).getByText('Down on i-2')).toBeVisible();
    expect(within(card).getByText('trouble')).toBeVisible();
    expect(within(card).getByText('instance=i-2')).toBeVisible();
    expect(
      within(card)
        .getAllByRole('button', { name: /Open procedure/ })
        .map(button => button.getAttribute('href')),
    ).toEqual([
      '/catalog/default/component/parcel-api/runbook?var.instance=i-1#restart',
      '/catalog/default/component/parcel-api/runbook?var.instance=i-2#restart',
    ]);
  });

  it('say nothing where nothing fires: the portal knows only what it is told', async () => {
    await render([]);
    await screen.findByRole('row', { name: /ParcelApiDown/ });
    expect(screen.queryByText(/(is|are) firing/)).toBeNull();
  });

  it('of which nothing is written offer the text to write', async () => {
    const { user } = setupUser();
    await render([
      firing('i-1', { name: 'Unheard', alertId: undefined, severity: 'SEV3' }),
    ]);
    const card = await screen.findByRole('article', { name: 'Unheard' });
    expect(card).toHaveTextContent('The runbook says nothing of this alert');
    // In a storm it would hide what else fires.
    expect(within(card).getByText(/### Unheard/)).not.toBeVisible();
    await user.click(within(card).getByText('A text to paste into it'));
    expect(within(card).getByText(/### Unheard/)).toBeVisible();
    expect(
      within(card).queryByRole('button', { name: /Open procedure/ }),
    ).toBeNull();
  });

  it('keep all but the first 25 for those who ask', async () => {
    const { user } = setupUser();
    await render(
      Array.from({ length: 30 }, (_, index) =>
        firing(`i-${index}`, { name: `Storm${index}`, alertId: undefined }),
      ),
    );
    expect(
      await screen.findByRole('heading', { name: '30 alerts are firing' }),
    ).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(25);
    await user.click(
      screen.getByRole('button', { name: 'Show 5 more alerts that fire' }),
    );
    expect(screen.getAllByRole('article')).toHaveLength(30);
    await user.click(
      screen.getByRole('button', { name: 'Show only the first alerts' }),
    );
    expect(screen.getAllByRole('article')).toHaveLength(25);
  });

  it('keep all but the first five instances for those who ask', async () => {
    await render(Array.from({ length: 7 }, (_, index) => firing(`i-${index}`)));
    expect(await screen.findByText('2 more instances')).toBeVisible();
    expect(screen.getByText('instance=i-4')).toBeVisible();
    expect(screen.getByText('instance=i-5')).not.toBeVisible();
  });

  it('link to dashboards and to what raised them, and to nothing that is no web address', async () => {
    await render([
      firing('i-1', {
        generatorUrl: 'data:text/html,x',
        annotations: { dashboard: 'https://grafana.example/d/1' },
      }),
    ]);
    const card = await screen.findByRole('article');
    const hrefs = within(card)
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(hrefs).toContain('https://grafana.example/d/1');
    expect(hrefs.join()).not.toContain('data:');
  });

  it('come and go without a reload', async () => {
    jest.useFakeTimers();
    try {
      let instances: AlertInstance[] = [];
      await renderAlerts({
        api: { getServiceAlerts: async () => known(instances) },
      });
      await screen.findByRole('row', { name: /ParcelApiDown/ });
      instances = [firing('i-1')];
      await act(() => jest.advanceTimersByTimeAsync(31_000));
      expect(screen.getByRole('article')).toBeVisible();
      instances = [];
      await act(() => jest.advanceTimersByTimeAsync(31_000));
      expect(screen.queryByRole('article')).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it('lead to where they can be silenced, at each Alertmanager that tells of them', async () => {
    const places = [
      { name: 'east', url: 'https://east.example/#/silences/new?filter=x' },
      { name: 'west', url: 'https://west.example/#/silences/new?filter=x' },
      { name: 'odd', url: 'data:text/html,x' },
    ];
    await render([firing('i-1', { silenceAt: places })]);
    expect(
      await screen.findByRole('link', { name: 'Silence at east' }),
    ).toHaveAttribute('href', places[0]!.url);
    expect(screen.getByRole('link', { name: 'Silence at west' })).toBeVisible();
    expect(screen.queryByText('Silence at odd')).not.toBeInTheDocument();
  });

  it('say who silenced them, why and until when', async () => {
    const inAnHour = new Date(Date.now() + 3_700_000).toISOString();
    await render([
      firing('i-1', {
        suppression: {
          silences: [
            {
              id: 's',
              alertmanager: 'east',
              createdBy: 'ada',
              comment: 'moving the database',
              endsAt: inAnHour,
              url: 'https://east.example/#/silences/s',
            },
          ],
          inhibited: true,
        },
      }),
    ]);
    const link = await screen.findByRole('link', {
      name: 'Silenced by ada: “moving the database”',
    });
    expect(link).toHaveAttribute('href', 'https://east.example/#/silences/s');
    expect(link.parentElement).toHaveTextContent('ends in 1 hour');
    expect(screen.getByText(/another alert inhibits it/)).toBeVisible();
    expect(screen.getByText('Nobody is notified')).toBeVisible();
  });

  it('say that nobody is notified only where that holds of each instance', async () => {
    const suppression = { silences: [], inhibited: true };
    await render([firing('i-1', { suppression }), firing('i-2')]);
    expect(await screen.findByText(/another alert inhibits it/)).toBeVisible();
    expect(screen.queryByText('Nobody is notified')).not.toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: '1 alert is firing' }),
    ).toBeVisible();
  });

  it('are counted apart where nobody is notified of any instance', async () => {
    const suppression = { silences: [], inhibited: true };
    await render([firing('i-1', { suppression })]);
    expect(
      await screen.findByRole('heading', {
        name: '0 alerts are firing, 1 silenced alert',
      }),
    ).toBeVisible();
  });

  it('have the expression on demand', async () => {
    await render([firing('i-1')]);
    const card = await screen.findByRole('article', { name: 'ParcelApiDown' });
    expect(within(card).getByText('parcelapidown > 0')).not.toBeVisible();
    expect(within(card).getByText('Expression')).toBeVisible();
  });

  it('are said to be old where the Alertmanager does not answer', async () => {
    const minutesAgo = new Date(Date.now() - 5 * 60_000).toISOString();
    await renderAlerts({
      api: {
        getServiceAlerts: async () => ({
          ...known([]),
          sources: [
            { name: 'east', reachable: true, asOf: minutesAgo },
            {
              name: 'west',
              reachable: false,
              asOf: minutesAgo,
              problem: 'It did not answer within 10 s.',
            },
            { name: 'new', reachable: false },
          ],
        }),
      },
    });
    const [west, fresh, ...others] = await screen.findAllByRole('alert');
    expect(others).toEqual([]);
    expect(west).toHaveTextContent('The Alertmanager west does not answer');
    expect(west).toHaveTextContent('did not answer within 10 s');
    expect(west).toHaveTextContent('as of 5 minutes ago');
    expect(fresh).toHaveTextContent(
      'It has told nothing yet: what fires there is not known.',
    );
  });

  it('come at once where the portal has signals, and only of this service', async () => {
    const listeners = new Map<string, (message: AlertSignal) => void>();
    const tell = (message: AlertSignal) =>
      act(async () => listeners.get('runbook:alerts')?.(message));
    let instances: AlertInstance[] = [];
    const getServiceAlerts = jest.fn(async () => known(instances));
    const { unmount } = await renderAlerts({
      api: { getServiceAlerts },
      signals: {
        subscribe: (channel, listener) => {
          listeners.set(channel, message =>
            Reflect.apply(listener, undefined, [message]),
          );
          return { unsubscribe: () => listeners.delete(channel) };
        },
      },
    });
    await screen.findByRole('row', { name: /ParcelApiDown/ });
    instances = [firing('i-1')];
    await tell({ services: [alertSignalKey('component:default/other')] });
    expect(getServiceAlerts).toHaveBeenCalledTimes(1);
    await tell({ services: [alertSignalKey('component:default/parcel-api')] });
    expect(await screen.findByRole('article')).toBeVisible();
    instances = [];
    await tell({});
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
    unmount();
    expect(listeners.size).toBe(0);
  });
});
