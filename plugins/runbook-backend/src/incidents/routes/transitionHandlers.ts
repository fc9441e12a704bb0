import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  incidentEndpoints,
  incidentUpdatePermission,
  TIMELINE_KINDS,
  TimelineKind,
} from 'backstage-plugin-runbook-common';
import { Command, isOpen } from 'incident-flow';
import { EndpointHandlers, HandlerContext, principalOf } from '../../http';
import { decideOrRefuse } from '../decideOrRefuse';
import { toTimelineEntries } from '../answers';
import { planCorrection } from '../planCorrection';
import { StoredEntry, StoredIncident } from '../store';
import { HandlerParts } from './HandlerParts';
import { requirePolicy } from './requirePolicy';

/** Entries a page of the timeline, unless asked otherwise. */
const PAGE = 100;

type Endpoints = typeof incidentEndpoints;
type Context = HandlerContext<Endpoints[keyof Endpoints], StoredIncident>;

/** What the endpoints do that change how an incident stands, or tell of it. */
export function createTransitionHandlers(
  parts: HandlerParts,
): EndpointHandlers<Endpoints, StoredIncident> {
  const { store, writer, answers } = parts;

  const transition = async (context: Context, command: Command, at?: string) =>
    answers.detail(
      await writer.command(context.params.id, context, command, at),
      context.credentials,
    );

  return {
    getIncident: ({ resource, credentials }) =>
      answers.detail(resource, credentials),

    updateIncident: async context => {
      const { params, body, ifMatch, credentials } = context;
      const policy = requirePolicy(parts.config, body.severity);
      const changed = await writer.change(
        params.id,
        context,
        async (current, made) => {
          refuseLost(await current.history(), ifMatch, params.id);
          const { incident } = current;
          return [
            ...decideOrRefuse(
              incident,
              { kind: 'retitle', title: body.title },
              made,
            ),
            // Said as it is already, it may be said of an ended one too.
            ...(body.severity === incident.policy.severity
              ? []
              : decideOrRefuse(
                  incident,
                  { kind: 'set-severity', policy },
                  made,
                )),
          ];
        },
      );
      return answers.detail(changed, credentials);
    },

    acknowledgeIncident: context =>
      transition(context, { kind: 'acknowledge' }, context.body.at),
    mitigateIncident: context =>
      transition(context, { kind: 'mitigate' }, context.body.at),
    resolveIncident: context =>
      transition(context, { kind: 'resolve' }, context.body.at),
    reopenIncident: context =>
      transition(context, { kind: 'reopen', reason: context.body.reason }),
    cancelIncident: context =>
      transition(context, { kind: 'cancel', reason: context.body.reason }),

    mergeIncident: async context => {
      const { params, body, credentials, resource } = context;
      const command: Command = { kind: 'merge', into: body.into };
      const target = await store.find(body.into);
      const [allowed] = target
        ? await parts.permissions.check(
            target,
            [incidentUpdatePermission],
            credentials,
          )
        : [];
      if (!target || !allowed) {
        throw new NotFoundError(
          `There is no incident ${body.into}, or you may not change it`,
        );
      }
      // Refused before the other one is told of it.
      const made = { by: principalOf(credentials), now: parts.now() };
      const merging = decideOrRefuse(resource.incident, command, made);
      if (merging.length > 0 && !isOpen(target.incident)) {
        throw new ConflictError(
          `The incident ${body.into} is ${target.incident.state}. Reopen it first, or choose another one`,
        );
      }
      await writer.change(
        body.into,
        { ...context, request: undefined, audit: () => {} },
        async (current, { by, now }) =>
          (
            await current.history()
          ).some(
            ({ entry }) =>
              entry.kind === 'absorbed' && entry.from === params.id,
          )
            ? []
            : [
                { kind: 'absorbed', at: now, by, from: params.id },
                ...resource.incident.services
                  .filter(ref => !current.incident.services.includes(ref))
                  .map(service => ({
                    kind: 'service-added' as const,
                    at: now,
                    by,
                    service,
                  })),
              ],
      );
      return transition(context, command);
    },

    getIncidentTimeline: async ({ params, query }) => {
      const { before, after, limit = PAGE } = query;
      const kinds = readKinds(query.kinds);
      const found = await store.timeline(params.id, {
        ...(kinds && { kinds }),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        limit: limit + 1,
      });
      const stored = await store.find(params.id);
      if (!found || !stored) {
        throw new NotFoundError(`There is no incident ${params.id}`);
      }
      const page = found.entries.slice(0, limit);
      const last = page.at(-1)?.sequence;
      const hasMore = found.entries.length > limit && last !== undefined;
      return {
        entries: toTimelineEntries(
          { entries: page, background: found.background },
          stored.incident,
        ),
        revision: found.revision,
        ...(hasMore &&
          (after === undefined ? { nextBefore: last } : { nextAfter: last })),
      };
    },

    addIncidentNote: context =>
      transition(
        context,
        { kind: 'note', text: context.body.text },
        pastOnly(context.body.at, parts.now()),
      ),

    correctIncidentTime: async context => {
      const { params, body, credentials } = context;
      const changed = await writer.change(
        params.id,
        context,
        async (current, made) =>
          planCorrection(
            await current.history(),
            {
              sequence: params.sequence,
              to: Date.parse(body.at),
              reason: body.reason,
            },
            made,
          ),
      );
      return answers.detail(changed, credentials);
    },
  };
}

/** Others may tick and note meanwhile; only what would be undone is in the way. */
function refuseLost(
  history: readonly StoredEntry[],
  ifMatch: number | undefined,
  id: string,
): void {
  const later = history.find(
    ({ sequence, entry }) =>
      ifMatch !== undefined &&
      sequence > ifMatch &&
      (entry.kind === 'retitled' || entry.kind === 'severity-set'),
  );
  if (later) {
    throw new ConflictError(
      `${later.entry.by} changed title or severity of ${id} at ${new Date(
        later.recordedAt,
      ).toISOString()}, after revision ${ifMatch}. Read it again and make your change to that`,
    );
  }
}

function readKinds(text: string | undefined): TimelineKind[] | undefined {
  return text
    ?.split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const kind = TIMELINE_KINDS.find(one => one === part);
      if (!kind) {
        throw new InputError(
          `Invalid request: query.kinds: ${part} is none of ${TIMELINE_KINDS.join(
            ', ',
          )}`,
        );
      }
      return kind;
    });
}

/** A clock of another machine may be this far ahead, in milliseconds. */
const CLOCK_SKEW = 60_000;

function pastOnly(at: string | undefined, now: number): string | undefined {
  if (at !== undefined && Date.parse(at) > now + CLOCK_SKEW) {
    throw new InputError(
      'Invalid request: body.at lies in the future; give a time that has passed',
    );
  }
  return at;
}
