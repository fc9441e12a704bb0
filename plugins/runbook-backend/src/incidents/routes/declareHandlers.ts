import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { incidentDeclareEndpoints } from 'backstage-plugin-runbook-common';
import { Declared } from 'incident-flow';
import { EndpointHandlers, userOf } from '../../http';
import { checkPeople } from '../checkPeople';
import { ServiceAlertFiring } from '../following';
import { ACTORS, Entry, ResponsePlan } from '../store';
import { HandlerParts } from './HandlerParts';
import { requirePolicy } from './requirePolicy';

/** What the endpoint does that declares an incident. */
export function createDeclareHandlers({
  writer,
  answers,
  people,
  snapshots,
  alerts,
  config,
  now,
}: HandlerParts): EndpointHandlers<typeof incidentDeclareEndpoints, Entity> {
  return {
    declareIncident: async context => {
      const { body, resource, credentials } = context;
      const policy = requirePolicy(config, body.severity);
      const commander = body.commander ?? userOf(credentials);
      if (commander === undefined) {
        throw new InputError(
          'Invalid request: body.commander is missing. A service that declares an incident names who leads',
        );
      }
      await checkPeople('body.commander', [commander], {
        people,
        credentials,
      });
      const service = stringifyEntityRef(resource);
      const { drill = false } = body;
      const at = recordedAt(body.declaredAt, now());
      const [{ checklist, snapshot, plan: taken }, firing] = await Promise.all([
        snapshots.take(resource, at ?? now(), drill),
        // Somebody may choose to rehearse while an alert fires, and what fires
        // now is not of an incident that was.
        drill || at !== undefined ? [] : alerts.firingOf([service]),
      ]);
      const { timeZone } = taken;
      const plan = at === undefined ? taken : { layers: [], timeZone };
      refuseUnknown(body.alerts ?? [], firing);
      const declared = await writer.declare(context, (id, made) => {
        const declaration: Declared = {
          kind: 'declared',
          at: at ?? made.now,
          by: made.by,
          id,
          title: body.title,
          policy,
          drill,
          services: [service],
          commander,
          checklist,
        };
        return {
          declared: declaration,
          entries: [
            ...firing.map(
              ({ id: alert, ...more }): Entry => ({
                kind: 'alert-attached',
                at: made.now,
                by: ACTORS.alerts,
                alert,
                ...more,
              }),
            ),
            ...(at === undefined ? nobodyToPage(declaration, plan) : []),
          ],
          snapshot,
          plan,
        };
      });
      return answers.detail(declared, credentials);
    },
  };
}

/** When it was declared, of one that is only put on record. */
function recordedAt(
  declaredAt: string | undefined,
  now: number,
): number | undefined {
  const at = declaredAt === undefined ? undefined : Date.parse(declaredAt);
  if (at !== undefined && at > now) {
    throw new InputError(
      'Invalid request: body.declaredAt lies in the future; leave it out to declare one now',
    );
  }
  return at;
}

function refuseUnknown(
  asked: readonly string[],
  firing: readonly ServiceAlertFiring[],
): void {
  const unknown = asked.filter(id => !firing.some(one => one.id === id));
  if (unknown.length > 0) {
    throw new InputError(
      `Invalid request: body.alerts: ${unknown.join(
        ', ',
      )} does not fire for the service. Leave it out, and attach it later`,
    );
  }
}

/** A severity that pages, for a service without anybody, says so at once. */
function nobodyToPage(
  { policy, at }: Declared,
  { layers, group }: ResponsePlan,
): Entry[] {
  return policy.page && layers.length === 0 && group === undefined
    ? [
        {
          kind: 'page-unreachable',
          at,
          by: ACTORS.paging,
          step: 0,
          skipped: [],
        },
      ]
    : [];
}
