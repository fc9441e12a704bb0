import { screen, waitFor, within } from '@testing-library/react';
import { ada, incident, inMinutes } from '../../__testUtils__/incidentApi';
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
import { renderInIncident } from '../../__testUtils__/renderInIncident';
import { setupUser } from '../../__testUtils__/setupUser';
import { Runs } from './Runs';

describe('a procedure in an incident', () => {
  const restart = section('restart', {
    title: 'Restart',
    content: [
      { ...markdown('**When to use:** it hangs'), line: 4 },
      commands(command('kubectl delete pod <POD>')),
    ],
  });
  const runbooks = {
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
  const snapshot = {
    ...incident().snapshot,
    procedures: [
      { entityRef: parcelApiRef, title: 'Restart', fragment: 'restart' },
    ],
  };

  it('is started with the values of its commands', async () => {
    const { user } = setupUser();
    const startRun = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    await renderInIncident(<Runs />, {
      runbooks,
      search: `start=restart&of=${parcelApiRef}&var.pod=parcel-1`,
      detail: incident({ snapshot }),
      api: { startRun },
    });
    const dialog = await screen.findByRole('dialog', {
      name: 'Start a procedure',
    });
    expect(await within(dialog).findByText('1 step')).toBeVisible();
    expect(within(dialog).getByLabelText('pod')).toHaveValue('parcel-1');
    await user.click(within(dialog).getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(startRun).toHaveBeenCalled());
    expect(startRun.mock.calls[0][1]).toMatchObject({
      service: parcelApiRef,
      fragment: 'restart',
      title: 'Restart',
      steps: 1,
      values: { pod: 'parcel-1' },
    });
    // The address asks for it no more.
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('is ticked step by step, and ended with what came of it', async () => {
    const { user } = setupUser();
    const run = {
      id: 'r1',
      title: 'Restart',
      procedure: { entityRef: parcelApiRef, fragment: 'restart' },
      steps: 1,
      values: { pod: 'parcel-1' },
      by: ada,
      startedAt: inMinutes(-1),
      ticked: [],
      notes: [],
    };
    const markRunStep = jest
      .fn()
      .mockResolvedValue(
        incident({ revision: 6, runs: [{ ...run, ticked: [0] }] }),
      );
    const endRun = jest.fn().mockResolvedValue(incident({ revision: 7 }));
    await renderInIncident(<Runs />, {
      runbooks,
      detail: incident({ runs: [run] }),
      api: { markRunStep, endRun },
    });
    const box = await screen.findByRole('checkbox', { name: 'Step 1' });
    expect(screen.getByTestId('command')).toHaveTextContent(
      'kubectl delete pod parcel-1',
    );
    expect(screen.getAllByText('it hangs')).toHaveLength(1);
    await user.click(box);
    expect(await screen.findByText(/1 of 1 steps/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'End it' }));
    const dialog = screen.getByRole('dialog', { name: 'Restart' });
    await user.click(
      within(dialog).getByRole('radio', { name: 'It did not work' }),
    );
    await user.click(within(dialog).getByRole('button', { name: 'End it' }));
    await waitFor(() =>
      expect(endRun).toHaveBeenCalledWith(
        'inc-7',
        'r1',
        { outcome: 'did-not-work' },
        expect.anything(),
      ),
    );
  });
});
