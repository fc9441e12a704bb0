import { screen, waitFor, within } from '@testing-library/react';
import {
  imported,
  markdown,
  runbook,
  section,
} from '../../__testUtils__/parcelApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';
import { setupUser } from '../../__testUtils__/setupUser';

const address = () => screen.getByTestId('address').textContent;

function withMitigation(id: string) {
  return imported(id, {
    title: `Runbook of ${id}`,
    sections: [
      section('mitigation', {
        title: `Mitigation of ${id}`,
        content: [markdown(`Calm the ${id}.`)],
      }),
    ],
  });
}

const documents = [
  withMitigation('api'),
  withMitigation('worker'),
  imported('drain', { sections: [section('drain', { title: 'Drain' })] }),
];
const api = { getRunbook: async () => runbook(documents) };

describe('A place that several documents have', () => {
  it('is not chosen for the reader', async () => {
    const { user } = setupUser();
    await renderRunbookTab({ api, address: '/#mitigation' });
    const notice = await screen.findByText(
      /Two documents have a place named “mitigation”:/,
    );
    for (const heading of screen.getAllByRole('heading')) {
      expect(heading).not.toHaveFocus();
    }
    expect(
      within(notice).getByRole('link', { name: /Runbook of api/ }),
    ).toHaveAttribute('href', '#api%2Fmitigation');
    expect(notice).toHaveTextContent('docs/worker.md');

    await user.click(
      within(notice).getByRole('link', { name: /Runbook of worker/ }),
    );
    expect(address()).toBe('/#worker%2Fmitigation');
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Mitigation of worker' }),
      ).toHaveFocus(),
    );
    expect(screen.queryByText(/Two documents/)).not.toBeInTheDocument();
  });

  it.each([
    ['/#worker%2Fmitigation', 'Mitigation of worker'],
    ['/#drain', 'Drain'],
  ])('is not asked about at %s', async (at, heading) => {
    await renderRunbookTab({ api, address: at });
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: heading })).toHaveFocus(),
    );
    expect(screen.queryByText(/documents have a place/)).toBeNull();
  });
});
