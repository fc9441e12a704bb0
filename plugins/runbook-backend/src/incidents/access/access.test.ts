import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { MEI, startIncidents, TOMASZ } from '../__testUtils__/startIncidents';

describe('incidents', () => {
  it('are written to the audit log with what was before and after', async () => {
    const { declare, post, auditor, event } = await startIncidents();
    await declare();
    await post('/incidents/inc-1/acknowledge').send({});
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'acknowledge-incident' }),
    );
    expect(event.success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        permission: 'runbook.incident.update',
        id: 'inc-1',
        before: expect.objectContaining({ state: 'declared' }),
        after: expect.objectContaining({ state: 'acknowledged' }),
        entries: ['acknowledged'],
      }),
    });
  });

  it('are changed by those only whom the policy allows', async () => {
    const { declare, post, get } = await startIncidents({
      decide: permission =>
        permission.name === 'runbook.incident.resolve'
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'runbook',
              resourceType: 'runbook-incident',
              conditions: {
                rule: 'IS_RESPONDER',
                resourceType: 'runbook-incident',
                params: { claims: [MEI] },
              },
            }
          : undefined,
    });
    const declared = await declare({ commander: TOMASZ });
    expect(declared.may).toMatchObject({ update: true, resolve: false });
    const refused = await post('/incidents/inc-1/resolve').send({});
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toBe(
      'You do not have the permission runbook.incident.resolve for the incident inc-1',
    );
    await post('/incidents/inc-1/roles/scribe/offer').send({ to: MEI });
    await post('/incidents/inc-1/resolve').send({}).expect(200);
    expect((await get('/incidents/inc-1')).body.may.resolve).toBe(true);
  });

  it('are hidden where they may not be read', async () => {
    let denied = false;
    const { declare, get, post } = await startIncidents({
      decide: permission =>
        denied && permission.name === 'runbook.incident.read'
          ? { result: AuthorizeResult.DENY }
          : undefined,
    });
    await declare();
    denied = true;
    const hidden = await get('/incidents/inc-1');
    const none = await get('/incidents/inc-2');
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(hidden.body.error.message).toBe(
      none.body.error.message.replace('inc-2', 'inc-1'),
    );
    await post('/incidents/inc-1/acknowledge').send({}).expect(404);
    expect((await get('/incidents')).body.incidents).toEqual([]);
  });
});
