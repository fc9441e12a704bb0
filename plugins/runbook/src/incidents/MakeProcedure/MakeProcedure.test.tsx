import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { incident, inMinutes, timeline } from '../../__testUtils__/incidentApi';
import { parcelApiRef } from '../../__testUtils__/parcelApi';
import { FakeProcedures } from '../../__testUtils__/procedureApi';
import {
  renderInIncident,
  RenderInIncidentOptions,
} from '../../__testUtils__/renderInIncident';
import { MakeProcedure } from './MakeProcedure';

const BUTTON = 'Make a procedure of these steps';
const LABELS = 'component:default/label-api';

const resolved = incident({
  state: 'resolved',
  alerts: [{ id: '1', name: 'ParcelsLost', startedAt: inMinutes(-6) }],
});
const noted = {
  kind: 'noted' as const,
  sequence: 4,
  at: inMinutes(-3),
  recordedAt: inMinutes(-3),
  by: 'user:default/ada',
  text: 'Restarted with `systemctl restart parcels`',
};

const render = (options: RenderInIncidentOptions = {}) =>
  renderInIncident(<MakeProcedure />, {
    detail: resolved,
    api: { getTimeline: async () => timeline([noted]) },
    ...options,
  });

describe('a procedure from an incident', () => {
  // The editor with its preview is loaded on demand.
  const LOADED = { timeout: 30_000 };

  it('opens the editor with what was done, which is saved as any other', async () => {
    const procedures = new FakeProcedures();
    await render({ procedures });
    await userEvent.click(await screen.findByRole('button', { name: BUTTON }));
    expect(await screen.findByLabelText(/^Title/, {}, LOADED)).toHaveValue(
      'Parcels are lost',
    );
    expect(screen.getByLabelText(/Alerts/)).toHaveValue('ParcelsLost');
    const text = screen.getByDisplayValue(/systemctl restart parcels/);
    expect(text).toHaveDisplayValue(
      /\[inc-7: Parcels are lost\]\(http:\/\/localhost\/.*inc.*7\)/,
    );

    await userEvent.click(
      screen.getByRole('button', { name: /^(Save|Create|Add)/ }),
    );
    expect(
      await screen.findByText('The procedure “Parcels are lost” is saved.'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the procedure' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/parcel-api/runbook#parcels-are-lost',
    );
    expect(procedures.createProcedure).toHaveBeenCalledWith(
      parcelApiRef,
      expect.objectContaining({ slug: 'parcels-are-lost' }),
      expect.anything(),
    );
  });

  it('is offered for each of several services', async () => {
    await render({
      detail: {
        ...resolved,
        services: [
          ...resolved.services,
          { entityRef: LABELS, title: 'Label API', found: true },
          { entityRef: 'component:default/gone', title: 'gone', found: false },
        ],
      },
    });
    expect(
      (await screen.findAllByRole('button')).map(button => button.textContent),
    ).toEqual([`${BUTTON} for parcel-api`, `${BUTTON} for Label API`]);
  });

  it('says why the steps could not be gathered', async () => {
    await render({
      api: {
        getTimeline: async () => {
          throw new TypeError('fetch failed');
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: BUTTON }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be gathered/,
    );
  });

  it('is not offered while it goes on', async () => {
    await render({ detail: incident({ state: 'mitigated' }) });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is not offered to who may not write procedures of the service', async () => {
    await render({
      decision: AuthorizeResult.DENY,
      // Decisions are remembered for as long as the page lives, by entity.
      detail: {
        ...resolved,
        services: [
          { entityRef: 'component:default/locked', title: 'x', found: true },
        ],
      },
    });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
