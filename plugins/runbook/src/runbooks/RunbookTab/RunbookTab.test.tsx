import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  imported,
  markdown,
  procedureOf,
  runbook,
  section,
} from '../../__testUtils__/parcelApi';
import { withParcelRunbook } from '../../__testUtils__/parcelRunbook';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';
import { setupUser } from '../../__testUtils__/setupUser';

const address = () => screen.getByTestId('address').textContent;

// Typing key by key into so large a page takes seconds on a busy machine.
describe('RunbookTab', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('shows who owns the service, its tier in words, and that the review is overdue', async () => {
    await renderRunbookTab({ api: withParcelRunbook() });
    const head = await screen.findByRole('region', {
      name: 'About this runbook',
    });
    expect(
      await within(head).findByText('Tier 0: production-critical'),
    ).toBeVisible();
    expect(within(head).getByRole('link', { name: /parcels/ })).toHaveAttribute(
      'href',
      '/catalog/default/group/parcels',
    );
    expect(
      within(head).getByText(/Review overdue: was due .* ago, Jul 1, 2020/),
    ).toBeVisible();
    expect(within(head).getByText('2.1')).toBeVisible();
    expect(
      within(head).getByRole('link', { name: 'docs/parcel.md' }),
    ).toHaveAttribute(
      'href',
      'https://git.example/parcels/blob/main/docs/parcel.md',
    );
  });

  it('joins the dependencies of the catalog and of the documents', async () => {
    await renderRunbookTab({ api: withParcelRunbook() });
    const link = await screen.findByRole('link', { name: 'auth-db' });
    expect(link).toHaveAttribute('href', '/catalog/default/resource/auth-db');
    expect(link.closest('li')).toHaveTextContent('Postgres');
    expect(link.closest('li')).toHaveTextContent('sessions');
    expect(screen.getByText('mail relay')).toBeVisible();
    expect(screen.getAllByText('auth-db')).toHaveLength(1);
  });

  it('numbers steps as the author did, tells their time limit, and lets the reader tick', async () => {
    const { user } = setupUser();
    await renderRunbookTab({ api: withParcelRunbook() });
    expect(await screen.findByText('4.')).toBeVisible();
    expect(screen.getByText('within 10 min')).toBeVisible();
    const box = screen.getByRole('checkbox', {
      name: 'Done: Tell the channel',
    });
    await user.click(box);
    expect(box).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Clear my ticks' }));
    expect(box).not.toBeChecked();
  });

  it('tells once when to use a procedure', async () => {
    const told = section('drain-it', {
      title: 'Drain it',
      content: [markdown('**When to use:** the queue grows.')],
    });
    await renderRunbookTab({
      api: {
        getRunbook: async () =>
          runbook([
            imported('a', {
              sections: [told],
              procedures: [procedureOf(told, { when: 'the queue grows.' })],
            }),
          ]),
      },
    });
    expect(await screen.findAllByText(/the queue grows/)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Drain it' }));
    expect(screen.getByText('the queue grows.')).toBeVisible();
  });

  it('shows every section once', async () => {
    await renderRunbookTab({ api: withParcelRunbook() });
    await screen.findByRole('heading', { name: 'Background' });
    for (const title of [
      'Restart the API',
      'Roll back',
      'Drain the queue',
      'Impact',
    ]) {
      expect(screen.getAllByRole('heading', { name: title })).toHaveLength(1);
    }
    expect(screen.getAllByText('Nobody can send a parcel.')).toHaveLength(1);
  });

  it('shows only what the filter finds while it is in use, and all of it for a reader led elsewhere', async () => {
    const { user } = setupUser();
    const drain = section('drain-it', { content: [markdown('Open the tap.')] });
    const severity = section('severity', { content: [markdown('Be brave.')] });
    await renderRunbookTab({
      api: {
        getRunbook: async () =>
          runbook([
            imported('a', {
              sections: [drain, severity],
              procedures: [procedureOf(drain)],
            }),
          ]),
      },
    });
    const aside = await screen.findByText('Be brave.');
    await user.type(screen.getByLabelText(/Filter procedures/), 'drain');
    expect(aside).not.toBeVisible();
    expect(screen.getByText('Open the tap.')).toBeVisible();

    const contents = screen.getByRole('navigation', { name: 'On this page' });
    await user.click(within(contents).getByText('severity'));

    expect(aside).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'severity' })).toHaveFocus(),
    );
  });

  it('leads links between documents, and to anchors, to places in the tab', async () => {
    const { user } = setupUser();
    await renderRunbookTab({ api: withParcelRunbook() });
    await user.click(await screen.findByRole('link', { name: 'the worker' }));
    expect(address()).toBe('/#drain');
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Drain the queue' }),
      ).toHaveFocus(),
    );
    await user.click(screen.getByRole('link', { name: 'the restart' }));
    expect(address()).toBe('/#restart-the-api');
  });

  it('names a place that the runbook does not have, with near matches', async () => {
    await renderRunbookTab({
      api: withParcelRunbook(),
      address: '/#restart-the-worker',
    });
    const notice = await screen.findByText(
      /no place named “restart-the-worker”/,
    );
    expect(
      within(notice).getByRole('link', { name: 'restart-the-api' }),
    ).toBeVisible();
  });
});
