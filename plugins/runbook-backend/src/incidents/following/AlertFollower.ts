import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ALERT_EVENTS_TOPIC,
  AlertChange,
  alertsChangedSchema,
} from 'backstage-plugin-runbook-common';
import { AlertInstanceStore, FiringAlert } from '../../alerts';
import { ACTORS, IncidentStore, StoredIncident } from '../store';
import { attachFiring, endAttached, ServiceAlertFiring } from './attachments';

/** Firings of one service that are attached to an incident. */
const MAX_FIRING = 200;

/** Open incidents that one look goes through. */
const MAX_OPEN = 500;

/**
 * Attaches alerts of affected services to their open incidents, and records
 * their end.
 *
 * @remarks
 * An event brings it at once. Events may get lost, so what fires is compared
 * with what is attached each minute; done twice, it changes nothing.
 */
export class AlertFollower {
  readonly #store: IncidentStore;
  readonly #firing: Pick<AlertInstanceStore, 'listFiring'>;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    store: IncidentStore;
    firing: Pick<AlertInstanceStore, 'listFiring'>;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#firing = options.firing;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Listens from now on. */
  async start(options: {
    events: EventsService;
    scheduler: SchedulerService;
  }): Promise<void> {
    await options.events.subscribe({
      id: 'runbook-incident-alerts',
      topics: [ALERT_EVENTS_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const read = alertsChangedSchema.safeParse(eventPayload);
        if (read.success) {
          await this.take(read.data.changes);
        }
      },
    });
    await options.scheduler.scheduleTask({
      id: 'attach-alerts-to-incidents',
      frequency: { minutes: 1 },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 20 },
      scope: 'global',
      fn: signal => this.sweep(signal),
    });
  }

  /** What fires of services now. */
  async firingOf(services: readonly string[]): Promise<ServiceAlertFiring[]> {
    const found = await Promise.all(
      services.map(async service => {
        const alerts = await this.#firing.listFiring(service, MAX_FIRING);
        return alerts.map(alert => toFiring(alert, service));
      }),
    );
    return found.flat();
  }

  /** Takes changes that were told by an event. */
  async take(changes: readonly AlertChange[]): Promise<void> {
    const services = [...new Set(changes.flatMap(one => one.entityRefs))];
    const ended = changes
      .filter(({ change }) => change === 'ended')
      .map(({ id, endsAt }) => ({
        id,
        at: endsAt === undefined ? this.#now() : Date.parse(endsAt),
      }));
    const began = changes.filter(({ change }) => change !== 'ended');
    const concerned =
      services.length > 0
        ? await this.#store.list({ state: 'open', services, limit: MAX_OPEN })
        : [];
    for (const { id, incident } of concerned) {
      const firing = began.flatMap(change =>
        change.entityRefs
          .filter(ref => incident.services.includes(ref))
          .map(ref => changeToFiring(change, ref)),
      );
      await this.#change(id, firing, ended);
    }
  }

  /** Compares what fires with what is attached, for every open incident. */
  async sweep(signal: AbortSignal): Promise<void> {
    const open = await this.#store.list({ state: 'open', limit: MAX_OPEN });
    for (const stored of open) {
      if (signal.aborted) {
        return;
      }
      const firing = await this.firingOf(stored.incident.services);
      await this.#change(stored.id, firing, this.#endedOf(stored, firing));
    }
  }

  /** Attached alerts of affected services that do not fire any more. */
  #endedOf(
    { incident }: StoredIncident,
    firing: readonly ServiceAlertFiring[],
  ): Array<{ id: string; at: number }> {
    const fires = new Set(firing.map(({ id }) => id));
    return incident.alerts
      .filter(
        ({ id, endedAt, service }) =>
          endedAt === undefined &&
          !fires.has(id) &&
          service !== undefined &&
          incident.services.includes(service),
      )
      .map(({ id }) => ({ id, at: this.#now() }));
  }

  async #change(
    id: string,
    firing: readonly ServiceAlertFiring[],
    ended: ReadonlyArray<{ id: string; at: number }>,
  ): Promise<void> {
    const now = this.#now();
    try {
      await this.#store.change(id, { by: ACTORS.alerts, now }, current => [
        ...attachFiring(current, firing, now),
        ...endAttached(current.incident, ended, now),
      ]);
    } catch (error) {
      this.#logger.warn('Alerts of an incident could not be recorded', {
        incident: id,
        reason: toError(error).message,
      });
    }
  }
}

function toFiring(
  { id, name, startsAt, labels, annotations }: FiringAlert,
  service: string,
): ServiceAlertFiring {
  return {
    id,
    name,
    startedAt: startsAt.getTime(),
    service,
    ...describe(labels, annotations),
  };
}

function changeToFiring(
  { id, name, startsAt, labels, annotations }: AlertChange,
  service: string,
): ServiceAlertFiring {
  return {
    id,
    name,
    startedAt: Date.parse(startsAt),
    service,
    ...describe(labels, annotations),
  };
}

function describe(
  labels: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>>,
) {
  const { severity } = labels;
  const summary = annotations.summary ?? annotations.description;
  return {
    ...(severity !== undefined && { severity }),
    ...(summary !== undefined && { summary: summary.slice(0, 500) }),
  };
}
