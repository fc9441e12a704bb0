import { screen, waitFor, within } from '@testing-library/react';
import { TimelineEntry } from 'backstage-plugin-runbook-common';
import { fill } from '../../__testUtils__/fill';
import {
  ada,
  grace,
  incident,
  inMinutes,
  timeline,
} from '../../__testUtils__/incidentApi';
import { parcelApiRef } from '../../__testUtils__/parcelApi';
import { renderInIncident } from '../../__testUtils__/renderInIncident';
import { setupUser } from '../../__testUtils__/setupUser';
import { Timeline } from './Timeline';

describe('the timeline', () => {
  const base = { recordedAt: inMinutes(-4), by: ada };
  const entries: TimelineEntry[] = [
    {
      ...base,
      kind: 'declared',
      sequence: 1,
      at: inMinutes(-6),
      title: 'Parcels are lost',
      severity: 'SEV1',
      drill: false,
      services: [parcelApiRef],
      commander: ada,
    },
    {
      ...base,
      kind: 'paged',
      sequence: 2,
      at: inMinutes(-5),
      by: 'runbook:paging',
      step: 0,
      target: { kind: 'layer', layer: 'primary' },
      recipients: [grace],
      skipped: [],
    },
    {
      ...base,
      kind: 'noted',
      sequence: 3,
      at: inMinutes(-4),
      text: 'The queue is **full**',
    },
  ];
  const texts = () =>
    within(screen.getByRole('list', { name: 'Timeline' }))
      .getAllByRole('listitem')
      .map(item => item.textContent);

  it('tells the latest first, and filters', async () => {
    const { user } = setupUser();
    await renderInIncident(<Timeline />, {
      api: { getTimeline: async () => timeline(entries) },
    });
    await screen.findByText('full');
    expect(texts()).toEqual([
      expect.stringMatching(/Ada Lovelace noted.*The queue is full/),
      expect.stringMatching(/The portal paged Grace Hopper \(layer primary\)/),
      expect.stringMatching(/declared the incident as SEV1: Parcels are lost/),
    ]);
    await user.click(screen.getByRole('button', { name: 'People' }));
    expect(texts()).toEqual([expect.stringMatching(/paged Grace/)]);
  });

  it('asks for what came since when the incident has changed', async () => {
    const { user } = setupUser();
    const note: TimelineEntry = {
      ...base,
      kind: 'noted',
      sequence: 6,
      at: inMinutes(0),
      text: 'It works again',
    };
    const getTimeline = jest
      .fn()
      .mockResolvedValueOnce(timeline(entries, 5))
      .mockResolvedValueOnce({ entries: [note], revision: 6 });
    const addNote = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    await renderInIncident(<Timeline />, { api: { getTimeline, addNote } });
    await fill(
      user,
      await screen.findByLabelText(/Note for the timeline/),
      'It works again',
    );
    await user.click(screen.getByRole('button', { name: 'Add the note' }));
    expect(await screen.findByText('It works again')).toBeVisible();
    expect(getTimeline).toHaveBeenLastCalledWith('inc-7', {
      after: 3,
      limit: 200,
    });
    expect(screen.getByLabelText(/Note for the timeline/)).toHaveValue('');
  });

  it('lets a time be corrected, with a reason', async () => {
    const { user } = setupUser();
    const correctTime = jest.fn().mockResolvedValue(incident({ revision: 6 }));
    await renderInIncident(<Timeline />, {
      api: { getTimeline: async () => timeline(entries), correctTime },
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Correct the time of: Ada Lovelace noted',
      }),
    );
    const save = screen.getByRole('button', { name: 'Correct' });
    expect(save).toBeDisabled();
    await fill(user, screen.getByLabelText('Why'), 'Told late');
    await user.click(save);
    await waitFor(() => expect(correctTime).toHaveBeenCalled());
    expect(correctTime.mock.calls[0].slice(0, 2)).toEqual(['inc-7', 3]);
    expect(correctTime.mock.calls[0][2].reason).toBe('Told late');
  });
});
