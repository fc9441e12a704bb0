import { screen } from '@testing-library/react';
import { AlertMatch } from 'backstage-plugin-runbook-common';
import { renderAlerts } from '../../__testUtils__/renderAlerts';

const match = (more: Partial<AlertMatch> = {}): AlertMatch => ({
  name: 'DiskFull',
  entityRef: 'component:default/parcel-api',
  title: 'Parcel API',
  severity: 'SEV2',
  procedure: {
    entityRef: 'component:default/parcel-api',
    fragment: 'disk-full',
    title: 'Disk full',
  },
  ...more,
});
const db = match({
  entityRef: 'component:default/parcel-db',
  title: 'Parcel DB',
  procedure: undefined,
});
const address = () => screen.getByTestId('address').textContent;

describe('the page that an alert links to', () => {
  it('leads on to the procedure, with the labels as values', async () => {
    const resolveAlert = jest.fn(async () => ({
      matches: [match()],
      nearest: [],
    }));
    await renderAlerts({
      api: { resolveAlert },
      address:
        '/runbook/alert?alertname=DiskFull&instance=i-1%3A9100&namespace=&pod=%3Cno+value%3E',
    });
    expect(await screen.findByText('elsewhere')).toBeVisible();
    expect(address()).toBe(
      '/catalog/default/component/parcel-api/runbook?var.instance=i-1%3A9100#disk-full',
    );
    expect(resolveAlert).toHaveBeenCalledWith({
      alertname: 'DiskFull',
      instance: 'i-1:9100',
    });
  });

  it('leads on to the alert where nobody has written a procedure', async () => {
    await renderAlerts({
      api: { resolveAlert: async () => ({ matches: [db], nearest: [] }) },
      address: '/runbook/alert?alertname=DiskFull',
    });
    expect(await screen.findByText('elsewhere')).toBeVisible();
    expect(address()).toBe(
      '/catalog/default/component/parcel-db/alerts?alert=DiskFull',
    );
  });

  it('lets choose where several services have the alert', async () => {
    await renderAlerts({
      api: {
        resolveAlert: async () => ({ matches: [match(), db], nearest: [] }),
      },
      address: '/runbook/alert?alertname=DiskFull&pod=p',
    });
    expect(
      await screen.findByRole('heading', {
        name: 'DiskFull may mean one of these',
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Parcel API: DiskFull' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel-api/runbook?var.pod=p#disk-full',
    );
    expect(screen.getByText('no procedure yet')).toBeVisible();
  });

  it('offers what is similar, and how to write it down, where nobody knows it', async () => {
    await renderAlerts({
      api: {
        resolveAlert: async () => ({ matches: [], nearest: [match()] }),
      },
      address: '/runbook/alert?alertname=DiskFul&severity=page',
    });
    expect(
      await screen.findByRole('heading', { name: 'Nobody knows DiskFul' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Parcel API: DiskFull' }),
    ).toBeVisible();
    expect(screen.getByText(/### DiskFul/)).toHaveTextContent('page');
  });

  it('says what it needs where the address names no alert', async () => {
    await renderAlerts({ api: {}, address: '/runbook/alert?alertname=' });
    expect(await screen.findByText(/names no alert/)).toBeVisible();
  });

  it('says why it cannot tell, and tries again', async () => {
    await renderAlerts({
      api: { resolveAlert: () => Promise.reject(new TypeError('no fetch')) },
      address: '/runbook/alert?alertname=DiskFull',
    });
    expect(await screen.findByText(/does not answer/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
