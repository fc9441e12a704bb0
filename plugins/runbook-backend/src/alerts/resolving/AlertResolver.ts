import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AlertMatch,
  ResolvedAlert,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { severityOfWord } from 'runbook-markdown';
import { readAlertSelector, ServiceDirectory } from '../../catalog';
import { RunbookLibrary } from '../../runbooks';
import { AlertDefinitions } from '../definitions';
import { Labels, ServiceMatcher, severityWord } from '../matching';
import { AlertRuleStore } from '../store';
import { nearestNames } from './nearestNames';

/** Services whose alerts are read for one answer. */
const MAX_SERVICES = 20;

/** How many similar alerts are told. */
const MAX_NEAREST = 5;

/** Similar names that are looked at: some may be of services that the reader cannot see. */
const LOOKED_AT = 20;

/** What a reader may see. */
export interface AlertReader {
  credentials: BackstageCredentials;
  /** Whether the policy lets the reader see the alerts of a service. */
  isAllowed(entity: Entity): boolean;
  /** Whether the reader may see the runbook of a service. */
  maySee(entityRef: string): Promise<boolean>;
}

/** Finds where an alert leads by its labels, among the services that a reader may see. */
export class AlertResolver {
  readonly #directory: Pick<ServiceDirectory, 'find'>;
  readonly #store: Pick<AlertRuleStore, 'findAlert' | 'listAlertNames'>;
  readonly #library: Pick<RunbookLibrary, 'findAlert' | 'listAlertNames'>;
  readonly #alerts: Pick<AlertDefinitions, 'define'>;

  constructor(options: {
    directory: Pick<ServiceDirectory, 'find'>;
    store: Pick<AlertRuleStore, 'findAlert' | 'listAlertNames'>;
    library: Pick<RunbookLibrary, 'findAlert' | 'listAlertNames'>;
    alerts: Pick<AlertDefinitions, 'define'>;
  }) {
    this.#directory = options.directory;
    this.#store = options.store;
    this.#library = options.library;
    this.#alerts = options.alerts;
  }

  /**
   * What the labels may mean: the alert of the services that they belong to,
   * and where that is unclear of every service that has it.
   */
  async resolve(
    { alertname, ...labels }: { alertname: string } & Labels,
    reader: AlertReader,
  ): Promise<ResolvedAlert> {
    const services = await this.#servicesWith(alertname, reader);
    const owners = new Set(
      new ServiceMatcher(
        services.map(entity => ({
          entityRef: stringifyEntityRef(entity),
          name: entity.metadata.name,
          // What is wrong with it is told on the service's own page.
          selector: readAlertSelector(entity, () => {}),
        })),
      ).match({ ...labels, alertname }),
    );
    const meant = services.filter(
      entity => owners.size === 0 || owners.has(stringifyEntityRef(entity)),
    );
    const matches = await Promise.all(
      meant.map(entity => this.#matchesOf(entity, alertname, labels, reader)),
    );
    return {
      matches: matches.flat(),
      nearest:
        services.length > 0 ? [] : await this.#nearest(alertname, reader),
    };
  }

  async #nearest(
    alertname: string,
    reader: AlertReader,
  ): Promise<AlertMatch[]> {
    const [ofRules, ofRunbooks] = await Promise.all([
      this.#store.listAlertNames(),
      this.#library.listAlertNames(),
    ]);
    const names = await nearestNames(
      alertname,
      [...new Set([...ofRules, ...ofRunbooks])],
      LOOKED_AT,
    );
    const nearest: AlertMatch[] = [];
    for (const name of names) {
      const services = await this.#servicesWith(name, reader);
      for (const entity of services) {
        nearest.push(...(await this.#matchesOf(entity, name, {}, reader)));
        if (nearest.length >= MAX_NEAREST) {
          return nearest.slice(0, MAX_NEAREST);
        }
      }
    }
    return nearest;
  }

  /** Services with an alert of the name, from either side, that the reader may see. */
  async #servicesWith(name: string, reader: AlertReader): Promise<Entity[]> {
    const [ofRules, ofRunbooks] = await Promise.all([
      this.#store.findAlert(name),
      this.#library.findAlert(name),
    ]);
    const refs = [...new Set([...ofRules, ...ofRunbooks])].slice(
      0,
      MAX_SERVICES,
    );
    const entities = await Promise.all(
      refs.map(ref => this.#directory.find(ref, reader.credentials)),
    );
    return entities.flatMap(entity =>
      entity && reader.isAllowed(entity) ? [entity] : [],
    );
  }

  async #matchesOf(
    entity: Entity,
    name: string,
    labels: Labels,
    reader: AlertReader,
  ): Promise<AlertMatch[]> {
    const entityRef = stringifyEntityRef(entity);
    const { alerts } = await this.#alerts.define(entityRef, reader.maySee);
    const named = alerts.filter(
      alert => alert.name.toLowerCase() === name.toLowerCase(),
    );
    return ofSeverity(named, labels).map(alert => ({
      name: alert.name,
      entityRef,
      title: entity.metadata.title ?? entity.metadata.name,
      severity: alert.severity,
      severityText: alert.severityText,
      summary: alert.rule?.summary,
      procedure: alert.procedure,
    }));
  }
}

/** Where a name repeats, those of the severity that the labels tell. */
function ofSeverity(
  alerts: readonly ServiceAlert[],
  labels: Labels,
): readonly ServiceAlert[] {
  const word = severityWord(labels);
  const severity = word ? severityOfWord(word) : undefined;
  const same = alerts.filter(
    alert =>
      alert.severityText === word ||
      (severity !== undefined && alert.severity === severity),
  );
  const meant = word && same.length > 0 ? same : alerts;
  // Alerts that lead to the same place are one to whoever follows the link.
  return meant.filter(
    (alert, index) =>
      meant.findIndex(
        other =>
          other.procedure?.entityRef === alert.procedure?.entityRef &&
          other.procedure?.fragment === alert.procedure?.fragment,
      ) === index,
  );
}
