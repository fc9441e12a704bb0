import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AlertPlace,
  IncidentDetail,
  IncidentService,
  IncidentSummary,
  Person,
} from 'backstage-plugin-runbook-common';
import { BusinessCalendar } from 'incident-flow';
import { PeopleDirectory, readOwner, ServiceDirectory } from '../../catalog';
import { IncidentPermissions } from '../access';
import { StoredIncident } from '../store';
import { namedInDetail, namedInSummary } from './namedIn';
import { toDetail, toSummary } from './toDetail';

/** Finds out where to go first when alerts of a service fire. */
export type FindProcedures = (
  service: string,
) => Promise<(alert: { name: string }) => AlertPlace | undefined>;

/** Tells incidents with what the catalog knows of their services and people. */
export class IncidentAnswers {
  readonly #directory: Pick<ServiceDirectory, 'findAll'>;
  readonly #people: Pick<PeopleDirectory, 'describe'>;
  readonly #permissions: Pick<IncidentPermissions, 'mayDo'>;
  readonly #procedures: FindProcedures;
  readonly #calendar: BusinessCalendar;
  readonly #now: () => number;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'findAll'>;
    people: Pick<PeopleDirectory, 'describe'>;
    permissions: Pick<IncidentPermissions, 'mayDo'>;
    procedures: FindProcedures;
    calendar: BusinessCalendar;
    now: () => number;
  }) {
    this.#directory = options.directory;
    this.#people = options.people;
    this.#permissions = options.permissions;
    this.#procedures = options.procedures;
    this.#calendar = options.calendar;
    this.#now = options.now;
  }

  async summaries(
    incidents: readonly StoredIncident[],
    credentials: BackstageCredentials,
  ): Promise<IncidentSummary[]> {
    const [services, people] = await Promise.all([
      this.#describeServices(incidents, credentials),
      this.#describePeople(incidents.flatMap(namedInSummary), credentials),
    ]);
    return incidents.map(stored => ({
      ...toSummary(stored, this.#calendar),
      services: stored.incident.services.flatMap(
        ref => services.get(ref) ?? [],
      ),
      people: namedInSummary(stored).flatMap(ref => people.get(ref) ?? []),
    }));
  }

  async detail(
    stored: StoredIncident,
    credentials: BackstageCredentials,
  ): Promise<IncidentDetail> {
    const named = namedInDetail(stored);
    const [services, people, may, alerts] = await Promise.all([
      this.#describeServices([stored], credentials),
      this.#describePeople(named, credentials),
      this.#permissions.mayDo(stored, credentials),
      this.#withProcedures(toDetail(stored).alerts),
    ]);
    return {
      ...toSummary(stored, this.#calendar),
      ...toDetail(stored),
      alerts,
      services: [...services.values()],
      people: named.flatMap(ref => people.get(ref) ?? []),
      at: new Date(this.#now()).toISOString(),
      may,
    };
  }

  /** What the catalog knows of people, by reference. */
  async people(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Person[]> {
    return [...(await this.#describePeople(refs, credentials)).values()];
  }

  async #describePeople(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Person>> {
    const people = await this.#people.describe([...new Set(refs)], credentials);
    return new Map(people.map(person => [person.entityRef, person]));
  }

  async #describeServices(
    incidents: readonly StoredIncident[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, IncidentService>> {
    const refs = [
      ...new Set(incidents.flatMap(({ incident }) => incident.services)),
    ];
    const entities = await this.#directory.findAll(refs, credentials);
    return new Map(
      refs.map((entityRef, index) => {
        const entity = entities[index];
        const owner = entity && readOwner(entity);
        return [
          entityRef,
          {
            entityRef,
            title:
              entity?.metadata.title ??
              entity?.metadata.name ??
              entityRef.slice(entityRef.lastIndexOf('/') + 1),
            ...(owner !== undefined && { owner }),
            found: entity !== undefined,
          },
        ];
      }),
    );
  }

  async #withProcedures(
    alerts: IncidentDetail['alerts'],
  ): Promise<IncidentDetail['alerts']> {
    const services = new Set(alerts.flatMap(({ service }) => service ?? []));
    const found = new Map(
      await Promise.all(
        [...services].map(
          async service => [service, await this.#procedures(service)] as const,
        ),
      ),
    );
    return alerts.map(alert => {
      const procedure = found.get(alert.service ?? '')?.(alert);
      return { ...alert, ...(procedure && { procedure }) };
    });
  }
}
