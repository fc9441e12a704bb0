import { Entity } from '@backstage/catalog-model';
import {
  alertStates,
  FiringLine,
  FiringService,
  FiringServices,
  ServiceFirings,
} from 'backstage-plugin-runbook-common';
import { Severity, severityOfWord } from 'runbook-markdown';
import {
  readOwner,
  ServiceDirectory,
  titleOf,
  visibleServices,
} from '../../catalog';
import { definitionOf, AlertDefinitions } from '../definitions';
import { AlertInstanceStore, FiringGroup } from '../instances';
import { writeCursor } from '../../http';
import { inTurns } from '../../timing';
import { readLast } from './cursor';
import { firingCounts, isSilenced, rankOf } from './firingCounts';
import { OverviewReader } from './OverviewReader';

/** Alerts that fire that are looked through for one answer. */
const MAX_GROUPS = 20_000;

/** Services of one answer before they are paged, the worst. */
const MAX_SERVICES = 2_000;

/** Services a page, unless asked otherwise. */
const PAGE = 25;

/** Alerts that are told of a service. */
const MAX_LINES = 20;

/** Services whose definitions are read for a severity that the labels do not tell. */
const MAX_LOOKED_UP = 100;

/** Services whose definitions are read at the same time. */
const AT_A_TIME = 5;

/** What of the list is asked for. */
export interface FiringQuery {
  q?: string;
  severity?: Severity | 'none';
  cursor?: string;
  limit?: number;
}

interface Firing extends FiringGroup {
  severity?: Severity;
}

interface FiringOf {
  entityRef: string;
  entity: Entity;
  alerts: Firing[];
}

/** Tells what fires of many services. */
export class FiringOverview {
  readonly #store: Pick<AlertInstanceStore, 'listFiringGroups'>;
  readonly #directory: Pick<ServiceDirectory, 'findAll'>;
  readonly #alerts: Pick<AlertDefinitions, 'define'>;
  readonly #asked: readonly string[];

  constructor(options: {
    store: Pick<AlertInstanceStore, 'listFiringGroups'>;
    directory: Pick<ServiceDirectory, 'findAll'>;
    alerts: Pick<AlertDefinitions, 'define'>;
    /** Names of the Alertmanagers that are asked. */
    asked: readonly string[];
  }) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#alerts = options.alerts;
    this.#asked = options.asked;
  }

  /** How many alerts fire of each of the services that the reader may see. */
  async firingOf(
    entityRefs: readonly string[],
    reader: OverviewReader,
  ): Promise<ServiceFirings> {
    const visible = await visibleServices(this.#directory, entityRefs, reader);
    const refs = [...visible.keys()];
    const firing =
      refs.length > 0
        ? await this.#withSeverities(
            await this.#store.listFiringGroups(MAX_GROUPS, this.#asked, refs),
            reader,
          )
        : [];
    return {
      services: refs.map(entityRef => ({
        entityRef,
        firing: firingCounts(
          firing.filter(alert => alert.entityRef === entityRef),
        ),
      })),
    };
  }

  /** What fires by service, the worst first. */
  async list(
    query: FiringQuery,
    reader: OverviewReader,
  ): Promise<Omit<FiringServices, 'sources'>> {
    const after = readLast(query.cursor);
    const groups = await this.#store.listFiringGroups(
      MAX_GROUPS + 1,
      this.#asked,
    );
    const wanted = wantedOf(
      await this.#withSeverities(groups.slice(0, MAX_GROUPS), reader),
      query,
    );
    const worstFirst = byService(wanted);
    const { services, truncated } = await this.#visible(worstFirst, reader);

    const rest = services.filter(service => keyOf(service) > after);
    const { limit = PAGE } = query;
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      totals: firingCounts(services.flatMap(({ alerts }) => alerts)),
      truncated: truncated || groups.length > MAX_GROUPS,
      services: await inTurns(page, AT_A_TIME, service =>
        this.#toService(service, reader),
      ),
      ...(rest.length > limit &&
        last && { nextCursor: writeCursor(keyOf(last)) }),
    };
  }

  async #visible(
    worstFirst: ReadonlyArray<[string, Firing[]]>,
    reader: OverviewReader,
  ): Promise<{ services: FiringOf[]; truncated: boolean }> {
    const looked = worstFirst.slice(0, MAX_SERVICES);
    const visible = await visibleServices(
      this.#directory,
      looked.map(([entityRef]) => entityRef),
      reader,
    );
    return {
      services: looked.flatMap(([entityRef, alerts]) => {
        const entity = visible.get(entityRef);
        return entity ? [{ entityRef, entity, alerts }] : [];
      }),
      truncated: worstFirst.length > MAX_SERVICES,
    };
  }

  /** As the Alerts tab tells it: by the labels, else by what defines the alert. */
  async #withSeverities(
    groups: readonly FiringGroup[],
    reader: OverviewReader,
  ): Promise<Firing[]> {
    const firing = groups.map(
      (group): Firing => ({
        ...group,
        severity: group.severityText
          ? severityOfWord(group.severityText)
          : undefined,
      }),
    );
    const unclear = firing.filter(({ severity }) => !severity);
    const refs = [...new Set(unclear.map(({ entityRef }) => entityRef))];
    await inTurns(refs.slice(0, MAX_LOOKED_UP), AT_A_TIME, async entityRef => {
      const { alerts } = await this.#alerts.define(entityRef, reader.maySee);
      for (const alert of unclear.filter(one => one.entityRef === entityRef)) {
        const definition = definitionOf(alerts, alert);
        alert.severity = definition?.severity;
        alert.severityText ??= definition?.severityText;
      }
    });
    return firing;
  }

  async #toService(
    { entityRef, entity, alerts }: FiringOf,
    reader: OverviewReader,
  ): Promise<FiringService> {
    const defined = await this.#alerts.define(entityRef, reader.maySee);
    const { state } = defined.rules;
    const rulesKnown = state === 'imported' || state === 'failed';
    return {
      entityRef,
      title: titleOf(entity),
      owner: readOwner(entity),
      firing: firingCounts(alerts),
      alerts: alerts.slice(0, MAX_LINES).map((alert): FiringLine => {
        const definition = definitionOf(defined.alerts, alert);
        return {
          name: alert.name,
          severity: alert.severity,
          severityText: alert.severityText,
          instances: alert.instances,
          ...(alert.silenced > 0 && { silenced: alert.silenced }),
          since: alert.since.toISOString(),
          states: definition
            ? alertStates(definition, rulesKnown)
            : ['undocumented'],
          procedure: definition?.procedure,
        };
      }),
    };
  }
}

function wantedOf(firing: readonly Firing[], query: FiringQuery): Firing[] {
  const words = query.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return firing.filter(({ name, entityRef, severity }) => {
    const text = `${name} ${entityRef}`.toLowerCase();
    return (
      words.every(word => text.includes(word)) &&
      (!query.severity || query.severity === (severity ?? 'none'))
    );
  });
}

function byService(firing: readonly Firing[]): Array<[string, Firing[]]> {
  const services = new Map<string, Firing[]>();
  for (const alert of firing) {
    services.set(alert.entityRef, [
      ...(services.get(alert.entityRef) ?? []),
      alert,
    ]);
  }
  return [...services]
    .map(([entityRef, alerts]): [string, Firing[]] => [
      entityRef,
      alerts.sort(
        (a, b) =>
          Number(isSilenced(a)) - Number(isSilenced(b)) ||
          rankOf(a.severity) - rankOf(b.severity) ||
          b.since.getTime() - a.since.getTime(),
      ),
    ])
    .sort(([a, ofA], [b, ofB]) =>
      keyOf({ entityRef: a, alerts: ofA }) <
      keyOf({ entityRef: b, alerts: ofB })
        ? -1
        : 1,
    );
}

/** Orders services by their worst alert that is not silenced, then by reference. */
function keyOf({ entityRef, alerts }: Pick<FiringOf, 'entityRef' | 'alerts'>) {
  const [worst] = alerts;
  const isQuiet = worst && isSilenced(worst);
  return `${isQuiet ? 'quiet' : 'loud'} ${rankOf(
    worst?.severity,
  )} ${entityRef}`;
}
