import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { withParcelRunbook } from '../../__testUtils__/parcelRunbook';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';
import { setupUser } from '../../__testUtils__/setupUser';

const address = () => screen.getByTestId('address').textContent;

// Typing key by key into so large a page takes seconds on a busy machine.
describe('commands of a procedure', () => {
  it('copies the filled command alone: no prompt, note or output', async () => {
    const { user, copied } = setupUser();
    await renderRunbookTab({ api: withParcelRunbook() });
    await user.type(await screen.findByLabelText('namespace'), 'parcels');
    await user.type(screen.getByLabelText('app name'), 'parcel-api');
    await user.click(
      screen.getByRole('button', { name: /Copy command: .*rollout restart/ }),
    );
    expect(copied).toEqual([
      'kubectl -n parcels rollout restart deployment/parcel-api',
    ]);
    expect(await screen.findByText('Copied.')).toBeVisible();
  });

  it('shows exactly what is copied', async () => {
    const { user, copied } = setupUser();
    await renderRunbookTab({
      api: withParcelRunbook(),
      address: '/?var.namespace=parcels',
    });
    const [block] = await screen.findAllByTestId('command');
    await user.click(within(block!).getByRole('button'));
    expect(block!.querySelector('code')).toHaveTextContent(copied[0]!);
  });

  it('says which placeholders a copied command still has', async () => {
    const { user, copied } = setupUser();
    await renderRunbookTab({ api: withParcelRunbook() });
    await user.type(await screen.findByLabelText('namespace'), 'parcels');
    await user.click(
      screen.getByRole('button', { name: /Copy command: .*rollout restart/ }),
    );
    expect(copied).toEqual([
      'kubectl -n parcels rollout restart deployment/<APP_NAME>',
    ]);
    expect(
      await screen.findByText('Copied. Still to be filled in: <APP_NAME>'),
    ).toBeVisible();
  });

  it('fills every command of the procedure, those in sentences too', async () => {
    const { user, copied } = setupUser();
    await renderRunbookTab({ api: withParcelRunbook() });
    await user.type(await screen.findByLabelText('namespace'), 'parcels');
    expect(screen.getByText(/delete pod --all/)).toHaveTextContent(
      'kubectl -n parcels delete pod --all',
    );
    await user.click(
      screen.getByRole('button', { name: /Copy command: kubectl get pods/ }),
    );
    expect(copied).toEqual(['kubectl get pods -n parcels']);
  });

  it('marks a destructive command in words, and folds what a command prints', async () => {
    await renderRunbookTab({ api: withParcelRunbook() });
    expect(
      await screen.findByText('Destructive: Deletes objects from the cluster.'),
    ).toBeVisible();
    expect(
      screen
        .getByText('deployment.apps/parcel-api restarted')
        .closest('details'),
    ).not.toHaveAttribute('open');
  });

  it('keeps values in the address, beside what else stands there', async () => {
    const { user } = setupUser();
    await renderRunbookTab({
      api: withParcelRunbook(),
      address: '/?from=alert#background',
    });
    await user.type(await screen.findByLabelText('namespace'), 'parcels');
    await waitFor(() =>
      expect(address()).toBe(
        '/?from=alert&var.restart-the-api.namespace=parcels#background',
      ),
    );
  });

  it.each([
    '/?var.restart-the-api.namespace=parcels',
    '/?var.namespace=parcels',
    '/?var.NameSpace=parcels',
  ])('takes values from the address %s', async given => {
    await renderRunbookTab({ api: withParcelRunbook(), address: given });
    expect(await screen.findByLabelText('namespace')).toHaveValue('parcels');
  });

  it('takes no line break or control character into a value, and warns of what a shell acts on', async () => {
    await renderRunbookTab({ api: withParcelRunbook() });
    const field = await screen.findByLabelText('namespace');
    fireEvent.change(field, { target: { value: 'a\u0000b\u202e;id' } });
    expect(field).toHaveValue('ab;id');
    expect(screen.getByText(/A shell acts on ";" in this value/)).toBeVisible();
  });

  it('copies a link that carries the values', async () => {
    const { user, copied } = setupUser();
    await renderRunbookTab({ api: withParcelRunbook() });
    await user.type(await screen.findByLabelText('namespace'), 'parcels');
    await user.click(
      screen.getByRole('button', { name: 'Copy link to Restart the API' }),
    );
    const link = new URL(copied[0]!);
    expect(link.search).toBe('?var.restart-the-api.namespace=parcels');
    expect(link.hash).toBe('#restart-the-api');
  });
});
