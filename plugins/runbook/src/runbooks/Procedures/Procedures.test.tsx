import { act, screen, waitFor } from '@testing-library/react';
import {
  command,
  commands,
  imported,
  procedureOf,
  runbook,
  section,
} from '../../__testUtils__/parcelApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';
import { setupUser } from '../../__testUtils__/setupUser';

// Typing key by key into so large a page takes seconds on a busy machine.
describe('Procedures, of which there are many', () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    section(`procedure-${index}`, {
      title: `Procedure ${index}`,
      content: [commands(command(`run-${index} --now`))],
    }),
  );
  const api = {
    getRunbook: async () =>
      runbook([
        imported('many', {
          sections: many,
          procedures: many.map(one => procedureOf(one)),
        }),
      ]),
  };

  // Queries by role take seconds on so large a page in jsdom.
  const toggle = async (title: string) =>
    await screen.findByText(title, { selector: 'article button' });

  it('starts with all of them closed, and mounts no closed one', async () => {
    await renderRunbookTab({ api });
    expect(await toggle('Procedure 7')).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    expect(screen.queryByTestId('command')).not.toBeInTheDocument();
  });

  it('opens the one that the address names and gives it the focus', async () => {
    await renderRunbookTab({ api, address: '/#procedure-7' });
    const button = await toggle('Procedure 7');
    await waitFor(() =>
      expect(button).toHaveAttribute('aria-expanded', 'true'),
    );
    expect(button.closest('h3')).toHaveFocus();
    expect(screen.getByText('run-7 --now')).toBeVisible();
    expect(screen.getAllByTestId('command')).toHaveLength(1);
  });

  it('takes the filter on /, narrows by command text, opens the last few, and Escape shows all again', async () => {
    const { user } = setupUser();
    await renderRunbookTab({ api });
    const filter = await screen.findByLabelText(/Filter procedures/);
    await user.keyboard('/');
    expect(filter).toHaveFocus();
    await user.keyboard('now RUN-77');
    expect(screen.getByText('1 of 200 procedures')).toBeVisible();
    expect(screen.getByText('run-77 --now')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Procedure 77' })).toHaveFocus();
    act(() => filter.focus());
    await user.keyboard('{Escape}');
    expect(await toggle('Procedure 0')).toBeVisible();
  });

  it('leaves / alone while the reader types elsewhere', async () => {
    const { user } = setupUser();
    await renderRunbookTab({ api });
    const filter = await screen.findByLabelText(/Filter procedures/);
    await user.type(filter, 'a/b');
    expect(filter).toHaveValue('a/b');
  });
});
