import { screen, waitFor } from '@testing-library/react';
import { incident } from '../../__testUtils__/incidentApi';
import { renderInIncident } from '../../__testUtils__/renderInIncident';
import { setupUser } from '../../__testUtils__/setupUser';
import { TransitionDialog } from './TransitionDialog';

describe('the dialog that reopens an incident', () => {
  it('is ready to be typed in, and wants to know why', async () => {
    const { user } = setupUser();
    const reopen = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    const onClose = jest.fn();
    await renderInIncident(
      <TransitionDialog transition="reopen" onClose={onClose} />,
      { detail: incident({ state: 'resolved' }), api: { reopen } },
    );
    expect(screen.getByLabelText('Why')).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeDisabled();
    await user.keyboard('It came back');
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(reopen).toHaveBeenCalledWith(
      'inc-7',
      'It came back',
      expect.anything(),
    );
  });
});
