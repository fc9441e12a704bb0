import {
  FiringLine,
  FiringService,
  FiringServices,
  ServiceFirings,
} from 'backstage-plugin-runbook-common';
import {
  readOwner,
  ServiceDirectory,
  titleOf,
  visibleServices,
} from '../../catalog';
import { AlertDefinitions, BriefAlerts, definitionOf } from '../definitions';
import { FiringFilter, FiringName, FiringStore, Grades } from '../instances';
import { firingCounts } from './firingCounts';
import { readPlace, writePlace } from './firingCursor';
import { FiringQuery, wordsOf } from './FiringQuery';
import { GradedAlert, gradeAlerts, ungradedOf } from './gradeAlerts';
import { OverviewReader } from './OverviewReader';

/** Services that are looked at for a reader who may not see all, the worst. */
const MAX_SERVICES = 2_000;

/** Services a page, unless asked otherwise. */
const PAGE = 25;

/** Alerts that are told of a service. */
const MAX_LINES = 20;

/** Services whose definitions are read for a severity that the labels do not tell. */
const MAX_LOOKED_UP = 100;

/** What is told of a service, and what the rules of a policy look at. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.owner',
  'relations',
];

/** What is looked for, and for whom. */
interface Listing {
  filter: FiringFilter;
  grades: Grades;
  reader: OverviewReader;
  /** Those that the reader may see; undefined where that is every one. */
  visible: ReadonlyMap<string, NamedService> | undefined;
}

type NamedService = Pick<FiringService, 'title' | 'owner'>;

/** Tells what fires of many services. */
export class FiringOverview {
  readonly #store: FiringStore;
  readonly #directory: Pick<ServiceDirectory, 'findAll'>;
  readonly #alerts: Pick<AlertDefinitions, 'briefMany'>;
  readonly #services: () => Promise<ReadonlyMap<string, NamedService>>;

  constructor(options: {
    store: FiringStore;
    directory: Pick<ServiceDirectory, 'findAll'>;
    alerts: Pick<AlertDefinitions, 'briefMany'>;
    /** Those that alerts are given to, by reference. */
    services: () => Promise<ReadonlyMap<string, NamedService>>;
  }) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#alerts = options.alerts;
    this.#services = options.services;
  }

  /** How many alerts fire of each of the services that the reader may see. */
  async firingOf(
    entityRefs: readonly string[],
    reader: OverviewReader,
  ): Promise<ServiceFirings> {
    const visible = await this.#visible(entityRefs, reader);
    const refs = [...visible.keys()];
    const groups = await this.#store.listGroups(refs);
    const alerts = gradeAlerts(
      groups,
      await this.#define(ungradedOf(groups), reader),
    );
    return {
      services: refs.map(entityRef => ({
        entityRef,
        firing: firingCounts(
          alerts.filter(alert => alert.entityRef === entityRef),
        ),
      })),
    };
  }

  /**
   * What fires by service, the worst first.
   *
   * @remarks
   * The database orders, counts and pages. It does not know what a reader may
   * see: for one who may not see all services, the catalog is asked for the
   * worst of them first. For the others, the services that alerts are matched
   * with tell what each is called. They are no more than about a minute old, as
   * the owners of alerts are: one that has left the catalog is not listed from
   * then on, and counted until its alerts are matched again.
   */
  async list(
    query: FiringQuery,
    reader: OverviewReader,
  ): Promise<Omit<FiringServices, 'sources'>> {
    const { limit = PAGE, severity } = query;
    const first = readPlace(query.cursor);
    const { words, ungraded } = await this.#store.readGrades(MAX_LOOKED_UP);
    const grades = { words, defined: await this.#define(ungraded, reader) };
    const filter = { words: wordsOf(query), severity };
    const { visible, truncated } = reader.hidesNothing
      ? { visible: undefined, truncated: false }
      : await this.#worstVisible({ filter, grades, reader });
    const listing: Listing = {
      reader,
      grades,
      visible,
      filter: { ...filter, entityRefs: visible && [...visible.keys()] },
    };

    const page = await this.#page(listing, first, limit);
    const services = [...page.services];
    let { next } = page;
    // Those that have left the catalog take no place.
    while (next && services.length < limit) {
      const more = await this.#page(listing, next, limit - services.length);
      services.push(...more.services);
      next = more.next;
    }
    return {
      totals: page.totals,
      truncated,
      services,
      ...(next && { nextCursor: writePlace(next) }),
    };
  }

  /** So many services after a place, without those that have left the catalog. */
  async #page(
    { filter, grades, reader, visible }: Listing,
    after: ReturnType<typeof readPlace>,
    limit: number,
  ) {
    const { totals, services } = await this.#store.listServices({
      filter,
      grades,
      after,
      limit: limit + 1,
    });
    const looked = services.slice(0, limit);
    const refs = looked.map(({ entityRef }) => entityRef);
    const [named, groups, definitions] = await Promise.all([
      visible ?? this.#services(),
      this.#store.listGroups(refs),
      this.#alerts.briefMany(refs, reader.maySee),
    ]);
    const alerts = gradeAlerts(groups, grades.defined).filter(alert =>
      isWanted(alert, filter),
    );
    return {
      totals: firingCounts(totals),
      services: refs.flatMap(entityRef => {
        const service = named.get(entityRef);
        const own = alerts.filter(alert => alert.entityRef === entityRef);
        return service && own.length > 0
          ? [toService(entityRef, service, own, definitions)]
          : [];
      }),
      next: services.length > limit ? looked.at(-1) : undefined,
    };
  }

  /** The worst services, of those that something fires of, that a reader may see. */
  async #worstVisible({
    filter,
    grades,
    reader,
  }: Pick<Listing, 'filter' | 'grades' | 'reader'>) {
    const { services } = await this.#store.listServices({
      filter,
      grades,
      limit: MAX_SERVICES + 1,
    });
    const looked = services.slice(0, MAX_SERVICES);
    return {
      visible: await this.#visible(
        looked.map(({ entityRef }) => entityRef),
        reader,
      ),
      truncated: services.length > MAX_SERVICES,
    };
  }

  async #visible(
    entityRefs: readonly string[],
    reader: OverviewReader,
  ): Promise<Map<string, NamedService>> {
    const visible = await visibleServices(
      this.#directory,
      entityRefs,
      reader,
      FIELDS,
    );
    return new Map(
      [...visible].map(([entityRef, entity]) => [
        entityRef,
        { title: titleOf(entity), owner: readOwner(entity) },
      ]),
    );
  }

  /** As what defines them tells it, of the alerts of no more than so many services. */
  async #define(
    ungraded: readonly FiringName[],
    reader: OverviewReader,
  ): Promise<Grades['defined']> {
    const refs = [...new Set(ungraded.map(({ entityRef }) => entityRef))];
    if (refs.length === 0) {
      return [];
    }
    const definitions = await this.#alerts.briefMany(
      refs.slice(0, MAX_LOOKED_UP),
      reader.maySee,
    );
    return ungraded.flatMap(alert => {
      const defined = definitions.get(alert.entityRef)?.alerts ?? [];
      const severity = definitionOf(defined, alert)?.severity;
      return severity ? [{ ...alert, severity }] : [];
    });
  }
}

function isWanted(
  { name, entityRef, severity }: GradedAlert,
  filter: FiringFilter,
): boolean {
  const text = `${name} ${entityRef}`.toLowerCase();
  return (
    filter.words.every(word => text.includes(word)) &&
    (!filter.severity || filter.severity === (severity ?? 'none'))
  );
}

function toService(
  entityRef: string,
  { title, owner }: NamedService,
  alerts: readonly GradedAlert[],
  definitions: ReadonlyMap<string, BriefAlerts>,
): FiringService {
  const defined = definitions.get(entityRef);
  const state = defined?.rulesState;
  const rulesKnown = state === 'imported' || state === 'failed';
  return {
    entityRef,
    title,
    owner,
    firing: firingCounts(alerts),
    alerts: alerts.slice(0, MAX_LINES).map((alert): FiringLine => {
      const definition = definitionOf(defined?.alerts ?? [], alert);
      return {
        name: alert.name,
        severity: alert.severity,
        severityText: alert.severityText ?? definition?.severityText,
        instances: alert.instances,
        ...(alert.silenced > 0 && { silenced: alert.silenced }),
        since: alert.since.toISOString(),
        // Where its rules are not known, nothing can be said of one that is missing.
        states: definition?.states.filter(
          one => rulesKnown || one !== 'ruleMissing',
        ) ?? ['undocumented'],
        procedure: definition?.procedure,
      };
    }),
  };
}
