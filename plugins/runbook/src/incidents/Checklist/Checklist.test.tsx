import { screen, within } from '@testing-library/react';
import { fill } from '../../__testUtils__/fill';
import { ada, incident, inMinutes } from '../../__testUtils__/incidentApi';
import { renderInIncident } from '../../__testUtils__/renderInIncident';
import { setupUser } from '../../__testUtils__/setupUser';
import { Checklist } from './Checklist';

const withSteps = () =>
  incident({
    checklist: [
      {
        id: 'ack',
        text: 'Acknowledge',
        done: { kind: 'ticked', by: ada, at: inMinutes(-4) },
      },
      { id: 'say', text: 'Say *what* is known', dueAt: inMinutes(-2.5) },
      { id: 'fix', text: 'Mitigate', dueAt: inMinutes(20) },
    ],
  });

describe('the checklist', () => {
  it('puts the next step first, and ticks it', async () => {
    const { user } = setupUser();
    const setStep = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    await renderInIncident(<Checklist />, {
      detail: withSteps(),
      api: { setStep },
    });
    const panel = screen.getByRole('region', { name: 'Next step' });
    expect(panel).toHaveTextContent(/Say what is known overdue by \d+ min/);
    expect(panel).toHaveTextContent('1 of 3 done');
    await user.click(within(panel).getByRole('button', { name: 'Done' }));
    expect(setStep).toHaveBeenCalledWith(
      'inc-7',
      'say',
      { state: 'ticked' },
      expect.anything(),
    );
  });

  it('of an incident that ended says what was done, and that nothing is due', async () => {
    const { user } = setupUser();
    await renderInIncident(<Checklist />, {
      detail: { ...withSteps(), state: 'resolved' },
    });
    const panel = screen.getByRole('region', {
      name: 'Steps of the incident guide',
    });
    expect(panel).toHaveTextContent('1 of 3 done');
    await user.click(
      within(panel).getByRole('button', { name: 'Show all steps' }),
    );
    expect(panel).toHaveTextContent('Mitigate');
    expect(panel).not.toHaveTextContent(/overdue|due in/);
  });

  it('shows a tick while its answer is on its way, and takes it off where it fails', async () => {
    const { user } = setupUser();
    let fail = (_: Error) => {};
    const setStep = () =>
      new Promise<never>((_, reject) => {
        fail = reject;
      });
    await renderInIncident(<Checklist />, {
      detail: withSteps(),
      api: { setStep },
    });
    await user.click(screen.getByRole('button', { name: 'Show all steps' }));
    const box = screen.getByRole('checkbox', { name: 'Mitigate' });
    await user.click(box);
    expect(box).toBeChecked();
    fail(new Error('out of order'));
    expect(await screen.findByRole('alert')).toHaveTextContent('out of order');
    expect(box).not.toBeChecked();
  });

  it('skips a step for a reason only', async () => {
    const { user } = setupUser();
    const setStep = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    await renderInIncident(<Checklist />, {
      detail: withSteps(),
      api: { setStep },
    });
    await user.click(screen.getByRole('button', { name: 'Show all steps' }));
    const steps = screen.getByRole('list', {
      name: 'Steps of the incident guide',
    });
    expect(steps).toHaveTextContent('Done by Ada Lovelace');
    const row = within(steps).getAllByRole('listitem')[2]!;
    await user.click(within(row).getByRole('button', { name: 'Skip' }));
    const skip = within(row).getByRole('button', { name: 'Skip this step' });
    expect(skip).toBeDisabled();
    await fill(user, within(row).getByLabelText(/Why/), 'It ended by itself');
    await user.click(skip);
    expect(setStep).toHaveBeenCalledWith(
      'inc-7',
      'fix',
      { state: 'skipped', reason: 'It ended by itself' },
      expect.anything(),
    );
  });
});
