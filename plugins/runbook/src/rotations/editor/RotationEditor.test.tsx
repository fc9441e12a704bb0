import { RotationUpdate } from 'backstage-plugin-runbook-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderWithRotations } from '../../__testUtils__/renderWithRotations';
import { refusal } from '../../__testUtils__/rotationApi';
import { ADA, ALAN, shipping, weekly } from '../../__testUtils__/rotationForm';
import { setupUser } from '../../__testUtils__/setupUser';
import { RotationEditor } from './RotationEditor';

beforeEach(() => window.localStorage.clear());

const people = (...users: string[]) => ({
  participants: users.map(user => ({ users: [user] })),
});
const moveDown = 'Move Ada Lovelace down';

function setUp(
  updateRotation: (
    id: string,
    update: RotationUpdate,
    options: { revision: number },
  ) => Promise<ReturnType<typeof shipping>>,
  theirs = shipping(),
) {
  const onSaved = jest.fn();
  const onClose = jest.fn();
  return {
    onSaved,
    onClose,
    rendered: renderWithRotations(
      <RotationEditor
        rotation={shipping()}
        onSaved={onSaved}
        onClose={onClose}
      />,
      {
        updateRotation,
        getRotation: async () => theirs,
        getRotationHistory: async () => ({
          changes: [
            {
              revision: 4,
              at: '2026-11-20T10:00:00Z',
              by: ALAN,
              kind: 'updated',
            },
          ],
        }),
      },
    ),
  };
}

describe('an edit', () => {
  it('sends what was changed, with the revision it builds on', async () => {
    const update = jest.fn(async () => shipping());
    const { rendered, onSaved } = setUp(update);
    await rendered;
    const { user } = setupUser();
    await user.click(screen.getByRole('button', { name: moveDown }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(update).toHaveBeenCalledWith(
      'shipping',
      expect.objectContaining({
        definition: expect.objectContaining({
          layers: [expect.objectContaining({ startIndex: 1 })],
        }),
      }),
      { revision: 3 },
    );
  });

  it('of nothing is not sent', async () => {
    const update = jest.fn(async () => shipping());
    await setUp(update).rendered;
    const { user } = setupUser();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(update).not.toHaveBeenCalled();
  });

  it('of the title alone leaves the turns as they are, to the letter', async () => {
    const update = jest.fn(async (_: string, __: RotationUpdate) => shipping());
    await setUp(update).rendered;
    const { user } = setupUser();
    await user.type(screen.getByRole('textbox', { name: /^Title/ }), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(update).toHaveBeenCalled());
    const [, sent] = update.mock.calls[0] ?? [];
    expect(sent?.effectiveFrom).toBeUndefined();
    expect(sent?.definition.layers).toEqual(shipping().versions[0]?.layers);
  });

  it('asks before it is left unsaved', async () => {
    const { rendered, onClose } = setUp(async () => shipping());
    await rendered;
    const { user } = setupUser();
    await user.click(screen.getByRole('button', { name: moveDown }));
    await user.click(screen.getByRole('button', { name: 'Close the editor' }));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(onClose).toHaveBeenCalled();
  });

  it('tells a fault at its field and does not save', async () => {
    const update = jest.fn(async () => shipping());
    await setUp(update).rendered;
    const { user } = setupUser();
    const length = screen.getByRole('spinbutton', { name: 'A turn lasts' });
    await user.clear(length);
    expect(length).toHaveAccessibleDescription(
      'A whole number from 1 to 1000.',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(update).not.toHaveBeenCalled();
    await waitFor(() => expect(length).toHaveFocus());
  });
});

describe('when somebody else saved meanwhile', () => {
  const theirs = shipping([weekly(people(ADA))], {
    revision: 4,
    title: 'Theirs',
  });

  it('shows both, and lays mine on top of theirs', async () => {
    let revision = 4;
    const update = jest.fn(
      async (_: string, __: RotationUpdate, options: { revision: number }) => {
        if (options.revision !== revision) {
          throw await refusal(409, 'There is a later revision');
        }
        return theirs;
      },
    );
    const { rendered, onSaved } = setUp(update, theirs);
    await rendered;
    const { user } = setupUser();
    await user.type(
      screen.getByRole('textbox', { name: 'Description' }),
      'Mine',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(
      await screen.findByText('Somebody else saved this rotation meanwhile'),
    ).toBeInTheDocument();
    expect(await screen.findByText(/^Alan Turing, /)).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: 'Theirs' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Apply mine on top' }));
    expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveValue(
      'Theirs',
    );
    expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue(
      'Mine',
    );

    revision = 4;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
  });

  it('tries again by itself where only an override came in between', async () => {
    const update = jest.fn(
      async (_: string, __: RotationUpdate, options: { revision: number }) => {
        if (options.revision !== 4) {
          throw await refusal(409, 'There is a later revision');
        }
        return shipping();
      },
    );
    const { rendered, onSaved } = setUp(
      update,
      shipping(undefined, { revision: 4 }),
    );
    await rendered;
    const { user } = setupUser();
    await user.click(screen.getByRole('button', { name: moveDown }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
  });
});

it('offers the draft that was left, and takes it only when asked', async () => {
  const first = setUp(async () => shipping());
  const { unmount } = await first.rendered;
  const { user } = setupUser();
  await user.click(screen.getByRole('button', { name: moveDown }));
  await waitFor(() =>
    expect(
      window.localStorage.getItem('runbook.rotation-draft.shipping'),
    ).not.toBeNull(),
  );
  unmount();

  await setUp(async () => shipping()).rendered;
  const turns = () =>
    within(screen.getByRole('region', { name: 'Layer primary' }))
      .getAllByRole('listitem')
      .map(item => item.getAttribute('aria-label'));
  expect(turns()[0]).toBe('Turn 1: Ada Lovelace');
  await user.click(
    screen.getByRole('button', { name: 'Go on with the draft' }),
  );
  expect(turns()[0]).toBe('Turn 1: Linus Torvalds');
});
