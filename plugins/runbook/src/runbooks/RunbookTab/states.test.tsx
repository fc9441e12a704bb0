import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  imported,
  markdown,
  overview,
  runbook,
  section,
} from '../../__testUtils__/parcelApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';

const notes = imported('notes', {
  sections: [
    section('notes', { title: 'Notes', content: [markdown('Kept.')] }),
  ],
});

function forbidden() {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error: { name: 'NotAllowedError', message: 'no' } }),
      {
        status: 403,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );
}

describe('RunbookTab, while not all is well', () => {
  it('shows that it loads, and no word of emptiness', async () => {
    await renderRunbookTab({
      api: {
        getService: () => new Promise(() => {}),
        getRunbook: () => new Promise(() => {}),
      },
    });
    expect(
      screen.getAllByRole('status', { name: 'Loading' }).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByText(/has no runbook yet/)).not.toBeInTheDocument();
  });

  it('says how to add a runbook, with the name of the entity', async () => {
    await renderRunbookTab({
      api: { getRunbook: async () => runbook([], { state: 'missing' }) },
    });
    expect(
      await screen.findByText('parcel-api has no runbook yet'),
    ).toBeVisible();
    expect(screen.getByText('docs/runbooks/')).toBeVisible();
    expect(
      screen.getByRole('group', { name: 'Annotation for catalog-info.yaml' }),
    ).toHaveTextContent(
      'name: parcel-api annotations: runbook/source: docs/runbook.md',
    );
    expect(
      screen.getByRole('group', { name: 'Runbook template' }),
    ).toHaveTextContent('# parcel-api runbook');
  });

  it('says why the import failed and keeps the last good runbook readable', async () => {
    await renderRunbookTab({
      api: {
        getRunbook: async () =>
          runbook([notes], {
            state: 'failed',
            failure: 'docs/notes.md could not be read: 502 from git.example',
            failedSince: '2026-01-02T00:00:00Z',
          }),
      },
    });
    expect(await screen.findByText(/502 from git.example/)).toBeVisible();
    expect(screen.getByText(/Below is the last good runbook/)).toBeVisible();
    expect(screen.getByText('Kept.')).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Refresh' }),
    ).toBeVisible();
  });

  it('says in words that reading is not permitted', async () => {
    const error = await forbidden();
    await renderRunbookTab({
      api: {
        getRunbook: async () => {
          throw error;
        },
      },
    });
    expect(
      await screen.findByText(/You are not permitted to read this runbook/),
    ).toBeVisible();
  });

  it('loads each part by itself and tries again only the one that failed', async () => {
    const getService = jest.fn(async () => overview());
    const getRunbook = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(runbook([notes]));
    await renderRunbookTab({ api: { getService, getRunbook } });
    expect(
      await screen.findByText(/The Runbook back end does not answer/),
    ).toBeVisible();
    expect(screen.getByText('Tier 0: production-critical')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Kept.')).toBeVisible();
    expect(getService).toHaveBeenCalledTimes(1);
  });

  it('keeps what was known, marked with its age, when reloading fails', async () => {
    const getRunbook = jest
      .fn()
      .mockResolvedValueOnce(runbook([notes]))
      .mockRejectedValue(new TypeError('Failed to fetch'));
    await renderRunbookTab({ api: { getRunbook } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(
      await screen.findByText(/What you see was loaded/),
    ).toHaveTextContent(/ago|now/);
    expect(screen.getByText('Kept.')).toBeVisible();
  });

  it('waits for a first import and shows the runbook once it is there', async () => {
    const getRunbook = jest
      .fn()
      .mockResolvedValueOnce(runbook([], { state: 'pending' }))
      .mockResolvedValue(runbook([notes]));
    await renderRunbookTab({ api: { getRunbook } });
    expect(
      await screen.findByText(/being imported for the first time/),
    ).toBeVisible();
    expect(
      await screen.findByText('Kept.', undefined, { timeout: 4000 }),
    ).toBeVisible();
  });

  it('has no refresh button for those who may not refresh', async () => {
    await renderRunbookTab({
      mayRefresh: false,
      api: { getRunbook: async () => runbook([notes]) },
    });
    expect(await screen.findByText('Kept.')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Refresh' }),
    ).not.toBeInTheDocument();
  });

  it('imports anew on refresh, and says when that fails', async () => {
    const refreshService = jest
      .fn()
      .mockResolvedValueOnce(overview())
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const getRunbook = jest.fn(async () => runbook([notes]));
    await renderRunbookTab({ api: { refreshService, getRunbook } });
    const button = await screen.findByRole('button', { name: 'Refresh' });
    await userEvent.click(button);
    await waitFor(() => expect(getRunbook).toHaveBeenCalledTimes(2));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(
      await screen.findByText(/Could not refresh: .*does not answer/),
    ).toBeVisible();
  });

  it('lists what the import found, with the line of the source', async () => {
    await renderRunbookTab({
      api: {
        getRunbook: async () =>
          runbook([
            {
              ...notes,
              viewUrl: 'https://git.example/notes.md',
              diagnostics: [
                {
                  rule: 'unclosed-fence',
                  severity: 'warning',
                  message: 'A code block is not closed.',
                  line: 12,
                },
              ],
            },
          ]),
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: '1 finding for the owner' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Warning: A code block is not closed.');
    expect(
      within(dialog).getByRole('link', { name: 'docs/notes.md, line 12' }),
    ).toHaveAttribute('href', 'https://git.example/notes.md#L12');
  });
});
