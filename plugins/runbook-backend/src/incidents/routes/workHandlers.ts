import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { incidentWorkEndpoints } from 'backstage-plugin-runbook-common';
import { Command } from 'incident-flow';
import { EndpointHandlers, HandlerContext, userOf } from '../../http';
import { writeProcedure } from '../answers';
import { checkPeople } from '../checkPeople';
import { StoredIncident } from '../store';
import { HandlerParts } from './HandlerParts';

type Endpoints = typeof incidentWorkEndpoints;
type Context = HandlerContext<Endpoints[keyof Endpoints], StoredIncident>;

/** What the endpoints do of the work within an incident. */
export function createWorkHandlers(
  parts: HandlerParts,
): EndpointHandlers<Endpoints, StoredIncident> {
  const { writer, answers, people, directory, alerts } = parts;

  const command = async (context: Context, asked: Command) =>
    answers.detail(
      await writer.command(context.params.id, context, asked),
      context.credentials,
    );

  /** Roles are for people: somebody has to be there to talk to. */
  const asPerson = (context: Context, asked: Command) => {
    if (userOf(context.credentials) === undefined) {
      throw new NotAllowedError(
        'Only a person can have a role, signed in as themselves',
      );
    }
    return command(context, asked);
  };

  return {
    updateIncidentStatus: context => {
      const { nextUpdateAt, ...said } = context.body;
      return command(context, {
        kind: 'update-status',
        ...said,
        ...(nextUpdateAt !== undefined && {
          nextUpdateAt: Date.parse(nextUpdateAt),
        }),
      });
    },

    setIncidentStep: context => {
      const { params, body } = context;
      const { step } = params;
      switch (body.state) {
        case 'ticked':
          return command(context, { kind: 'tick-step', step });
        case 'skipped':
          return command(context, {
            kind: 'skip-step',
            step,
            reason: body.reason,
          });
        default:
          return command(context, { kind: 'untick-step', step });
      }
    },

    addIncidentService: async context => {
      const { body, credentials } = context;
      const entity = await directory.find(body.service, credentials);
      if (!entity) {
        throw new InputError(
          `Invalid request: body.service: there is no service ${body.service} in the catalog, or you may not see it`,
        );
      }
      return command(context, {
        kind: 'add-service',
        service: stringifyEntityRef(entity),
      });
    },

    removeIncidentService: context =>
      command(context, {
        kind: 'remove-service',
        service: stringifyEntityRef(context.params),
      }),

    attachIncidentAlert: async context => {
      const { body, resource } = context;
      const firing = await alerts.firingOf(resource.incident.services);
      const found = firing.find(({ id }) => id === body.alert);
      if (!found) {
        throw new NotFoundError(
          `No alert ${body.alert} of an affected service fires. Add its service first`,
        );
      }
      const { id, ...alert } = found;
      return command(context, { kind: 'attach-alert', alert: id, ...alert });
    },

    detachIncidentAlert: context =>
      command(context, { kind: 'detach-alert', alert: context.params.alert }),

    startIncidentRun: async context => {
      const { body, credentials } = context;
      const { run, service, fragment, title, steps, values } = body;
      const entity = await directory.find(service, credentials);
      if (!entity) {
        throw new InputError(
          `Invalid request: body.service: there is no service ${service} in the catalog, or you may not see it`,
        );
      }
      return command(context, {
        kind: 'start-run',
        run,
        title,
        procedure: writeProcedure(stringifyEntityRef(entity), fragment),
        ...(steps !== undefined && { steps }),
        ...(values && { values }),
      });
    },

    markIncidentRunStep: context => {
      const { run, step } = context.params;
      const { ticked, note } = context.body;
      return command(context, {
        kind: 'mark-run-step',
        run,
        step,
        ticked,
        ...(note !== undefined && { note }),
      });
    },

    endIncidentRun: context => {
      const { outcome, note } = context.body;
      return command(context, {
        kind: 'end-run',
        run: context.params.run,
        outcome,
        ...(note !== undefined && { note }),
      });
    },

    takeIncidentRole: context =>
      asPerson(context, { kind: 'take-role', role: context.params.role }),

    offerIncidentRole: async context => {
      const { params, body, credentials } = context;
      await checkPeople('body.to', [body.to], { people, credentials });
      return command(context, {
        kind: 'offer-role',
        role: params.role,
        to: body.to,
      });
    },

    acceptIncidentRole: context =>
      asPerson(context, { kind: 'accept-role', role: context.params.role }),

    declineIncidentRole: context =>
      command(context, { kind: 'decline-role', role: context.params.role }),

    leaveIncidentRole: context =>
      command(context, { kind: 'leave-role', role: context.params.role }),
  };
}
