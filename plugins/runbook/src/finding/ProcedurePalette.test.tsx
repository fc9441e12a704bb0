import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { storageApiRef } from '@backstage/core-plugin-api';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FoundProcedure,
  FoundProcedures,
} from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { procedureApiRef } from '../api';
import { FakeProcedures } from '../__testUtils__/procedureApi';
import { AppProcedurePalette } from './AppProcedurePalette';
import { FindProcedureButton } from './FindProcedureButton';
import { ProcedurePalette } from './ProcedurePalette';

const PARCELS = 'component:default/parcel-api';
const LABELS = 'component:default/label-api';

function procedure(
  title: string,
  more: Partial<FoundProcedure> = {},
): FoundProcedure {
  return {
    entityRef: LABELS,
    service: 'Label API',
    fragment: title.toLowerCase().replace(/ /g, '-'),
    title,
    alerts: [],
    words: [],
    ...more,
  };
}

const rollBack = procedure('Roll back', { words: ['roll'] });
const drain = procedure('Drain', { entityRef: PARCELS, service: 'Parcel API' });

/** A page with what is told on it, at an address that is shown. */
async function renderPage(
  part: ReactNode,
  options: {
    address?: string;
    find?: FakeProcedures['findProcedures'];
    storage?: ReturnType<typeof mockApis.storage>;
  } = {},
) {
  const { address = '/', storage = mockApis.storage() } = options;
  const procedures = new FakeProcedures();
  procedures.findProcedures = options.find ?? procedures.findProcedures;
  const page = await renderInTestApp(
    <TestApiProvider
      apis={[
        [procedureApiRef, procedures],
        [storageApiRef, storage],
      ]}
    >
      <button type="button">A button of the page</button>
      <input aria-label="A field of the page" />
      {part}
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { ...page, procedures };
}

function Address() {
  const { pathname, hash } = useLocation();
  return <output data-testid="address">{pathname + hash}</output>;
}

const address = () => screen.getByTestId('address').textContent;
const palette = () => screen.findByRole('dialog', { name: 'Find a procedure' });
const press = (target: Element = document.body) =>
  fireEvent.keyDown(target, { key: 'p', code: 'KeyP', altKey: true });
const all = (...procedures: FoundProcedure[]): FoundProcedures => ({
  procedures,
  complete: true,
});
const answering = (...procedures: FoundProcedure[]) =>
  jest.fn(async ({ q }: { q?: string }) => (q ? all(...procedures) : all()));

describe('the palette of procedures', () => {
  it('opens by its shortcut, and gives the focus back when it is closed', async () => {
    await renderPage(<ProcedurePalette />);
    const button = screen.getByText('A button of the page');
    button.focus();
    press(button);
    const field = await within(await palette()).findByRole('combobox');
    expect(field).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(button).toHaveFocus();
  });

  it.each([
    ['the letter alone', { key: 'p' }],
    ['with Ctrl', { key: 'p', altKey: true, ctrlKey: true }],
    ['another letter', { key: 'o', altKey: true }],
  ])('does not open by %s', async (_, keys) => {
    await renderPage(<ProcedurePalette />);
    fireEvent.keyDown(document.body, { code: 'KeyP', ...keys });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('does not open while somebody types', async () => {
    await renderPage(<ProcedurePalette />);
    press(screen.getByLabelText('A field of the page'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('leads to the procedure that is chosen with the arrow keys', async () => {
    const find = answering(rollBack, procedure('Roll forward'));
    await renderPage(<ProcedurePalette />, { find });
    press();
    const field = await within(await palette()).findByRole('combobox');
    await userEvent.type(field, 'rol');
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.getAttribute('aria-selected'))).toEqual(
      ['true', 'false'],
    );
    expect(find).toHaveBeenLastCalledWith({ q: 'rol', limit: 20 });
    expect(screen.getByText('2 procedures')).toBeVisible();

    await userEvent.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', options[1]?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', options[0]?.id);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(address()).toBe(
      '/catalog/default/component/label-api/runbook#roll-forward',
    );
  });

  it('goes nowhere by what was found for the letters before', async () => {
    let answer: (found: FoundProcedures) => void = () => {};
    const find = jest.fn(async ({ q }: { q?: string }) =>
      q === 'drain'
        ? new Promise<FoundProcedures>(resolve => {
            answer = resolve;
          })
        : all(rollBack),
    );
    await renderPage(<ProcedurePalette />, { find });
    press();
    await screen.findByRole('option', { name: /Roll back/ });
    await userEvent.type(screen.getByRole('combobox'), 'drain{Enter}');
    expect(address()).toBe('/');
    await waitFor(() => expect(find).toHaveBeenCalledTimes(2));
    answer(all(drain));
    await screen.findByRole('option', { name: /Drain/ });
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe(
      '/catalog/default/component/parcel-api/runbook#drain',
    );
  });

  it('puts those of the service first, and says why each was found', async () => {
    const find = answering(
      drain,
      procedure('Roll back', {
        when: 'A **release** broke it',
        alerts: ['LabelsSlow'],
        words: ['slow', 'labelsslow'],
      }),
      procedure('Check', { words: ['kubectl'] }),
    );
    await renderPage(<ProcedurePalette near={PARCELS} />, { find });
    press();
    await userEvent.type(
      await within(await palette()).findByRole('combobox'),
      'a',
    );
    const here = await screen.findByRole('group', { name: 'Of this service' });
    expect(within(here).getByRole('option')).toHaveTextContent(/^Drain/);
    const others = within(
      screen.getByRole('group', { name: 'Of other services' }),
    ).getAllByRole('option');
    expect(others.map(option => option.textContent)).toEqual([
      'Roll backLabel API · A release broke it · Answers LabelsSlow',
      'CheckLabel API · Says kubectl',
    ]);
  });

  it('offers what was opened lately while nothing is typed', async () => {
    const storage = mockApis.storage();
    const first = await renderPage(<ProcedurePalette />, {
      find: answering(rollBack),
      storage,
    });
    press();
    await userEvent.type(
      await within(await palette()).findByRole('combobox'),
      'roll',
    );
    await userEvent.click(await screen.findByRole('option'));
    first.unmount();

    await renderPage(<ProcedurePalette near={PARCELS} />, {
      find: jest.fn(async () => all(drain)),
      storage,
    });
    press();
    const lately = await screen.findByRole('group', { name: 'Opened lately' });
    expect(within(lately).getByRole('option')).toHaveTextContent('Roll back');
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('says what was not found, and why nothing could be', async () => {
    const find = jest
      .fn()
      .mockResolvedValueOnce(all())
      .mockResolvedValueOnce(all())
      .mockRejectedValue(new TypeError('fetch failed'));
    await renderPage(<ProcedurePalette />, { find });
    press();
    await screen.findByText(/Type a word of its title/);
    const field = screen.getByRole('combobox');
    fireEvent.change(field, { target: { value: 'elephant' } });
    await screen.findByText(/No procedure has words like “elephant”/);
    fireEvent.change(field, { target: { value: 'elephants' } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be searched/,
    );
  });

  it('says that a portal which has just started knows more soon, and shows it', async () => {
    const find = jest
      .fn()
      .mockResolvedValueOnce({ procedures: [drain], complete: false })
      .mockResolvedValue(all(drain, rollBack));
    await renderPage(<ProcedurePalette />, { find });
    press();
    await screen.findByText(/^1 procedure so far/);
    expect(
      await screen.findByText('2 procedures', {}, { timeout: 5_000 }),
    ).toBeVisible();
  });

  it('tells its own shortcut with the other keys', async () => {
    await renderPage(<ProcedurePalette />);
    press();
    const keys = await within(await palette()).findByLabelText('Keys');
    expect(keys).toHaveTextContent('Find a procedureAlt P');
  });

  it('is shown once, where the tab and the app have it', async () => {
    const find = jest.fn(async () => all(drain));
    await renderPage(
      <>
        <AppProcedurePalette />
        <ProcedurePalette near={PARCELS} />
        <FindProcedureButton />
      </>,
      { find, address: '/catalog/default/component/label-api' },
    );
    await userEvent.click(screen.getByRole('button', { name: /Find a proc/ }));
    await screen.findByRole('option');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(find).toHaveBeenCalledTimes(1);
  });
});

describe('the palette at the root of an app', () => {
  it.each([
    ['/catalog/default/component/parcel-api/docs', PARCELS],
    ['/catalog/default/group/parcels', undefined],
    ['/runbook/incidents', undefined],
  ])('is there at %s', async (at, near) => {
    const find = answering();
    await renderPage(<AppProcedurePalette />, { find, address: at });
    press();
    await palette();
    await waitFor(() =>
      expect(find).toHaveBeenCalledWith({
        q: '',
        limit: 20,
        ...(near && { near }),
      }),
    );
  });

  it('leaves other pages alone', async () => {
    await renderPage(<AppProcedurePalette />, { address: '/docs' });
    press();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
