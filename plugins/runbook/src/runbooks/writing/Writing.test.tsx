import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  FakeProcedures,
  procedureContent,
  TOMASZ,
  writtenProcedure,
} from '../../__testUtils__/procedureApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';
import { setupUser } from '../../__testUtils__/setupUser';

const LATE = { timeout: 20_000 };

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(field(name), { target: { value } });
const text = () => field(/Steps and commands/);

async function openEditor(name = 'Edit Roll back') {
  fireEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('dialog', { name }, LATE);
}

describe('a procedure written in the portal', () => {
  it('stands in the runbook, told apart, with who changed it and when it is reviewed', async () => {
    await renderRunbookTab({
      procedures: new FakeProcedures(
        writtenProcedure('roll-back', { reviewDue: '2020-01-01' }),
      ),
    });
    expect(await screen.findByText('Written in the portal')).toBeVisible();
    expect(screen.getByText('Review overdue since Jan 1, 2020')).toBeVisible();
    expect(
      screen.getByText('Nobody has said yet that it looks right.'),
    ).toBeVisible();
    expect(screen.queryByText(/has no runbook yet/)).toBeNull();
  });

  it('offers nothing to write to those who may not', async () => {
    await renderRunbookTab({
      mayRefresh: false,
      procedures: new FakeProcedures(
        writtenProcedure('roll-back', {
          feedback: [
            {
              id: 'one',
              revision: 1,
              note: 'It failed',
              at: '2026-01-01T00:00:00Z',
              by: TOMASZ,
            },
          ],
        }),
      ),
    });
    expect(await screen.findByText('It failed')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'History of Roll back' }),
    ).toBeVisible();
    for (const name of [
      'Add procedure',
      'Edit Roll back',
      'Delete Roll back',
      'Answer',
      'Roll back looks right today',
      'Move to the repository: Roll back',
    ]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('is said to look right', async () => {
    const { user } = setupUser();
    await renderRunbookTab({
      procedures: new FakeProcedures(writtenProcedure('roll-back')),
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Roll back looks right today',
      }),
    );
    expect(await screen.findByText(/^Looks right, said/)).toBeVisible();
    expect(screen.getByText(/It is kept that Roll back looks/)).toBeVisible();
  });

  it('warns of what did not work until that is answered', async () => {
    const { user } = setupUser();
    await renderRunbookTab({
      procedures: new FakeProcedures(writtenProcedure('roll-back')),
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'This did not work: Roll back',
      }),
    );
    type('What happened?', 'Step 2 failed');
    await user.click(button('Send'));
    expect(await screen.findByText('Step 2 failed')).toBeVisible();

    await user.click(button('Answer'));
    type('What became of it?', 'Mended');
    await user.click(button('Send'));
    await waitFor(() => expect(screen.queryByText('Step 2 failed')).toBeNull());
  });

  it('is deleted after a question, and recovered', async () => {
    const { user } = setupUser();
    await renderRunbookTab({
      procedures: new FakeProcedures(writtenProcedure('roll-back')),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Delete Roll back' }),
    );
    await user.click(button('Delete'));
    expect(await screen.findByText('1 deleted procedure')).toBeVisible();
    expect(screen.queryByText('Written in the portal')).toBeNull();
    await user.click(screen.getByText('1 deleted procedure'));
    await user.click(button('Recover Roll back'));
    expect(await screen.findByText('Written in the portal')).toBeVisible();
  });

  it('that a document has now is history, and that is said', async () => {
    await renderRunbookTab({
      procedures: new FakeProcedures(
        writtenProcedure('roll-back', {
          superseded: { path: 'docs/runbook.md' },
        }),
      ),
    });
    expect(
      await screen.findByText(/Roll back stands in docs\/runbook\.md/),
    ).toBeVisible();
    expect(button('History of Roll back')).toBeVisible();
  });

  it('moves to the repository as Markdown', async () => {
    const { user } = setupUser();
    await renderRunbookTab({
      procedures: new FakeProcedures(
        writtenProcedure('roll-back', {
          content: procedureContent({ alerts: ['ApiDown'] }),
        }),
      ),
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Move to the repository: Roll back',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Move to the repository',
    });
    expect(
      await within(dialog).findByText(
        /## Roll back[^]*\[Roll back\]\(#roll-back\)/,
      ),
    ).toBeVisible();
    expect(
      within(dialog)
        .getByRole('link', { name: 'Download' })
        .getAttribute('href'),
    ).toContain(encodeURIComponent('## Roll back'));
  });
});

describe('the editor of procedures', () => {
  it('begins with a template, and shows what readers will see', async () => {
    const { user } = setupUser();
    const procedures = new FakeProcedures();
    await renderRunbookTab({ procedures });
    const editor = await (async () => {
      await user.click(
        await screen.findByRole('button', { name: 'Add procedure' }),
      );
      return screen.findByRole('dialog', { name: 'New procedure' }, LATE);
    })();
    await user.click(within(editor).getByRole('button', { name: /^Scale/ }));
    expect(field('Title')).toHaveValue('Scale the service');
    expect(field('Name in links')).toHaveValue('scale-the-service');
    const preview = within(editor).getByRole('region', {
      name: 'As readers see it',
    });
    expect(
      await within(preview).findByRole('textbox', { name: /replicas/i }, LATE),
    ).toBeVisible();
    expect(within(preview).getByText('Nothing to mend.')).toBeVisible();

    type(/Steps and commands/, 'Go:\n\n```bash\nkubectl get pods');
    expect(
      await within(preview).findByText(/Line 3: .*unclosed|Line 3:/, {}, LATE),
    ).toBeVisible();

    type(/Steps and commands/, '1. Go.');
    await user.click(button('Create procedure'));
    await waitFor(() =>
      expect(procedures.createProcedure).toHaveBeenCalledWith(
        'component:default/parcel-api',
        expect.objectContaining({
          slug: 'scale-the-service',
          content: expect.objectContaining({ markdown: '1. Go.' }),
        }),
        { idempotencyKey: expect.any(String) },
      ),
    );
    expect(
      await screen.findByText('Scale the service is saved.'),
    ).toBeVisible();
    expect(screen.getByText('Written in the portal')).toBeVisible();
  });

  it('tells what is missing before it saves', async () => {
    const { user } = setupUser();
    const procedures = new FakeProcedures(writtenProcedure('roll-back'));
    await renderRunbookTab({ procedures });
    await openEditor();
    type('Title', '');
    await user.click(button('Save'));
    expect(screen.getByText('This is needed.')).toBeVisible();
    expect(field('Title')).toHaveFocus();
    expect(procedures.updateProcedure).not.toHaveBeenCalled();
  });

  it('puts two edits together, and loses neither', async () => {
    const { user } = setupUser();
    const procedures = new FakeProcedures(writtenProcedure('roll-back'));
    await renderRunbookTab({ procedures });
    await openEditor();
    type(/Steps and commands/, '1. Look.\n2. Go back at once.\n3. Tell.');
    procedures.save('roll-back', {
      title: 'Roll back the API',
      markdown: '1. Look.\n2. Go back slowly.\n3. Tell.\n4. Sleep.',
    });
    await user.click(button('Save'));
    const clash = await screen.findByRole('region', {
      name: 'Both of you changed these lines',
    });
    expect(within(clash).getByText('2. Go back at once.')).toBeVisible();
    expect(within(clash).getByText('2. Go back slowly.')).toBeVisible();
    await user.click(button('Put both together'));
    expect(text()).toHaveValue(
      '1. Look.\n2. Go back slowly.\n2. Go back at once.\n3. Tell.\n4. Sleep.',
    );
    await user.click(button('Save'));
    await waitFor(() =>
      expect(procedures.kept.get('roll-back')).toMatchObject({
        revision: 3,
        content: { title: 'Roll back the API' },
      }),
    );
  });

  it('offers the draft that was left, and takes it only when told to', async () => {
    const { user } = setupUser();
    const procedures = new FakeProcedures(writtenProcedure('roll-back'));
    const { unmount } = await renderRunbookTab({ procedures });
    await openEditor();
    type(/Steps and commands/, '1. Half a thought');
    await waitFor(() =>
      expect(JSON.stringify(window.localStorage)).toContain('Half a thought'),
    );
    unmount();

    await renderRunbookTab({ procedures });
    await openEditor();
    expect(text()).toHaveValue('1. Look.\n2. Go back.\n3. Tell.');
    await user.click(button('Go on with the draft'));
    expect(text()).toHaveValue('1. Half a thought');
  });
});

it('merges a draft with what was saved since it was left', async () => {
  const { user } = setupUser();
  const procedures = new FakeProcedures(writtenProcedure('roll-back'));
  const { unmount } = await renderRunbookTab({ procedures });
  await openEditor();
  type(/Steps and commands/, '0. Breathe.\n1. Look.\n2. Go back.\n3. Tell.');
  await waitFor(() =>
    expect(JSON.stringify(window.localStorage)).toContain('Breathe'),
  );
  unmount();
  procedures.save('roll-back', {
    markdown: '1. Look.\n2. Go back.\n3. Tell.\n4. Sleep.',
  });

  await renderRunbookTab({ procedures });
  await openEditor();
  await user.click(button('Go on with the draft'));
  await user.click(button('Save'));
  expect(
    await screen.findByText(/You changed different things/, {}, LATE),
  ).toBeVisible();
  await user.click(button('Put both together'));
  expect(text()).toHaveValue(
    '0. Breathe.\n1. Look.\n2. Go back.\n3. Tell.\n4. Sleep.',
  );
});

describe('the history of a procedure', () => {
  it('compares two revisions and restores one', async () => {
    const { user } = setupUser();
    const procedures = new FakeProcedures(writtenProcedure('roll-back'));
    procedures.save('roll-back', { markdown: '1. Look.\n2. Wait.\n3. Tell.' });
    await renderRunbookTab({ procedures });
    await user.click(
      await screen.findByRole('button', { name: 'History of Roll back' }),
    );
    const comparison = await screen.findByRole('region', {
      name: 'Revision 1 compared with revision 2',
    });
    expect(
      await within(comparison).findByText('2. Go back.', { exact: false }),
    ).toHaveTextContent('Removed: 2. Go back.');
    expect(
      within(comparison).getByText('2. Wait.', { exact: false }),
    ).toHaveTextContent('Added: 2. Wait.');

    await user.click(button('Restore revision 1'));
    expect(await screen.findByText('Roll back is restored.')).toBeVisible();
    expect(procedures.kept.get('roll-back')).toMatchObject({
      revision: 3,
      content: { markdown: '1. Look.\n2. Go back.\n3. Tell.' },
    });
  });
});
