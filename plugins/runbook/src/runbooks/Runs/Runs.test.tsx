import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeRuns, serviceRun } from '../../__testUtils__/FakeRuns';
import { ada, inMinutes } from '../../__testUtils__/incidentApi';
import {
  command,
  commands,
  imported,
  markdown,
  parcelApiRef,
  procedureOf,
  runbook,
  section,
} from '../../__testUtils__/parcelApi';
import {
  FakeProcedures,
  procedureContent,
  writtenProcedure,
} from '../../__testUtils__/procedureApi';
import { renderRunbookTab } from '../../__testUtils__/renderRunbookTab';
import { setupUser } from '../../__testUtils__/setupUser';

const restart = section('restart', {
  title: 'Restart',
  content: [
    { ...markdown('**When to use:** it hangs'), line: 4 },
    commands(command('kubectl delete pod <POD>')),
    commands(command('login <API_TOKEN>')),
  ],
});
const api = {
  getRunbook: async () =>
    runbook([
      imported('runbook', {
        sections: [restart],
        procedures: [
          { ...procedureOf(restart), when: 'it hangs', whenLine: 4 },
        ],
      }),
    ]),
};
const address = () => screen.getByTestId('address').textContent;

describe('a procedure on the Runbook tab', () => {
  it('is run with the values of its card: ticked, noted, ended, and then among the last', async () => {
    const { user } = setupUser();
    const runs = new FakeRuns();
    await renderRunbookTab({
      api,
      runs,
      address: '/?var.pod=parcel-1&var.api-token=hunter2',
    });
    await user.click(
      await screen.findByRole('button', { name: 'Run Restart' }),
    );
    const run = await screen.findByRole('region', { name: 'Run of Restart' });
    expect(runs.startRun).toHaveBeenCalledWith(
      parcelApiRef,
      expect.objectContaining({
        fragment: 'restart',
        title: 'Restart',
        steps: 2,
        // Secrets are not kept.
        values: { pod: 'parcel-1' },
      }),
      expect.anything(),
    );
    expect(screen.getAllByText(/it hangs/)).toHaveLength(1);
    const [id] = runs.kept.keys();
    expect(address()).toContain(`run.restart=${id}`);
    expect(address()).toMatch(/#restart$/);

    await user.click(
      await within(run).findByRole('checkbox', { name: 'Step 1' }),
    );
    expect(await within(run).findByText(/1 of 2 steps/)).toBeVisible();
    await user.click(
      within(run).getByRole('button', { name: 'Note on the run' }),
    );
    await user.type(within(run).getByLabelText('What you saw'), 'Slow');
    await user.click(
      within(run).getByRole('button', { name: 'Save the note' }),
    );
    expect(await within(run).findByText('Slow')).toBeVisible();

    await user.click(within(run).getByRole('button', { name: 'End it' }));
    const dialog = screen.getByRole('dialog', { name: 'Restart' });
    await user.click(within(dialog).getByRole('button', { name: 'End it' }));
    expect(await within(run).findByText(/It worked/)).toBeVisible();
    expect(
      within(run).getByRole('checkbox', { name: 'Step 2' }),
    ).toBeDisabled();

    await user.click(
      within(run).getByRole('button', { name: 'Close the run' }),
    );
    expect(address()).not.toContain('run.restart');
    await user.click(
      screen.getByRole('button', { name: 'Last runs of Restart' }),
    );
    expect(
      await screen.findByText(/started by Ada Lovelace/),
    ).toHaveTextContent(
      /It worked · started by Ada Lovelace .* 1 of 2 steps · took 5 min/,
    );
    expect(screen.getByText('Slow')).toBeVisible();
  });

  it('says on its card who is at it, and lets others join', async () => {
    const { user } = setupUser();
    const runs = new FakeRuns(
      serviceRun({ ticked: [0] }),
      serviceRun({ id: 'r2', procedure: { entityRef: '', fragment: 'other' } }),
    );
    await renderRunbookTab({ api, runs });
    expect(
      (await screen.findByText(/Grace Hopper started this/)).parentElement,
    ).toHaveTextContent(
      'Grace Hopper started this 5 minutes ago · 1 of 2 done',
    );
    await user.click(
      screen.getByRole('button', {
        name: 'Continue the run of Restart by Grace Hopper',
      }),
    );
    const run = await screen.findByRole('region', { name: 'Run of Restart' });
    // With the values that Grace began with.
    expect(await within(run).findAllByTestId('command')).toHaveLength(2);
    expect(within(run).getAllByTestId('command')[0]).toHaveTextContent(
      'kubectl delete pod parcel-1',
    );
    expect(within(run).getByRole('checkbox', { name: 'Step 1' })).toBeChecked();
    await user.click(within(run).getByRole('checkbox', { name: 'Step 2' }));
    await waitFor(() => expect(runs.kept.get('r1')?.ticked).toEqual([0, 1]));
    expect(screen.queryByText(/Grace Hopper started this/)).toBeNull();
  });

  it('shows what somebody else ticked meanwhile, and keeps it shown when the back end is gone', async () => {
    const { user } = setupUser();
    const runs = new FakeRuns(serviceRun());
    await renderRunbookTab({ api, runs, address: '/?run.restart=r1#restart' });
    const first = await screen.findByRole('checkbox', { name: 'Step 1' });
    expect(first).not.toBeChecked();
    await runs.markStep(
      { entityRef: parcelApiRef, id: 'r1' },
      0,
      { ticked: true },
      { idempotencyKey: 'k' },
    );
    // The reader comes back to the page.
    fireEvent.focus(window);
    await waitFor(() => expect(first).toBeChecked());
    runs.getRun = async () => {
      throw new TypeError('gone');
    };
    expect(
      await screen.findByText('The run could not be loaded', undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();
    expect(first).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Close the run' }));
    expect(screen.queryByRole('region', { name: 'Run of Restart' })).toBeNull();
  });

  it('says where it is not the same any more', async () => {
    const runs = new FakeRuns(serviceRun({ steps: 1 }));
    await renderRunbookTab({ api, runs, address: '/?run.restart=r1#restart' });
    expect(await screen.findByText(/it had 1 steps and has 2/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Step 1' })).toBeEnabled();
    expect(screen.getByRole('checkbox', { name: 'Step 2' })).toBeDisabled();
  });

  it('is only looked at by who may not run it', async () => {
    const runs = new FakeRuns(
      serviceRun({ procedure: { entityRef: '', fragment: 'restart' } }),
    );
    await renderRunbookTab({
      api,
      runs,
      mayRefresh: false,
      address: '/?run.restart=r1#restart',
    });
    expect(
      await screen.findByRole('checkbox', { name: 'Step 1' }),
    ).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'End it' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Run Restart' })).toBeNull();
  });

  it('leads from what did not work to a word to the owner, where it is written in the portal', async () => {
    const { user } = setupUser();
    const outcome = {
      kind: 'did-not-work',
      at: inMinutes(0),
      by: ada,
    } as const;
    const runs = new FakeRuns(
      serviceRun({
        procedure: { entityRef: parcelApiRef, fragment: 'roll-back' },
        title: 'Roll back',
        steps: 3,
        outcome,
      }),
    );
    await renderRunbookTab({
      runs,
      procedures: new FakeProcedures(
        writtenProcedure('roll-back', { content: procedureContent() }),
      ),
      address: '/?run.roll-back=r1#roll-back',
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Tell the owner what did not work',
      }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent('Roll back');
  });
});
