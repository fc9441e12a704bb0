import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Severity, severityOfWord } from 'runbook-markdown';
import { chunks, DatabaseTime, openDatabase, VALUES } from '../../../database';
import {
  FiringFilter,
  FiringGroup,
  FiringName,
  FiringPage,
  FiringPlace,
  FiringStore,
  Grades,
} from './FiringStore';
import {
  firingAlerts,
  firingPlaces,
  firingWords,
  whereUngraded,
} from './firingQueries';
import { placeOf, urgencyAt } from './places';
import { FiringRow } from './rows';

/** Different words for severities that are looked at. */
const MAX_WORDS = 1_000;

/** Alerts that are looked through for some services. */
const MAX_GROUPS = 20_000;

interface GroupRow {
  entity_ref: string;
  name: string;
  severity_text: string | null;
  instances: number | string;
  silenced: number | string;
  since: DatabaseTime;
}

interface PlaceRow {
  /** Null in a total. */
  entity_ref: string | null;
  place: number;
  alerts: number | string | null;
}

/** Orders and counts what fires in the plugin's database, SQLite or Postgres. */
export class DatabaseFiringStore implements FiringStore {
  readonly #knex: Knex;
  readonly #asked: readonly string[];

  static async create(options: {
    database: DatabaseService;
    /** Names of the Alertmanagers that are asked. */
    asked: readonly string[];
  }): Promise<DatabaseFiringStore> {
    return new DatabaseFiringStore(
      await openDatabase(options.database),
      options.asked,
    );
  }

  private constructor(knex: Knex, asked: readonly string[]) {
    this.#knex = knex;
    this.#asked = asked;
  }

  async readGrades(services: number) {
    const rows: Array<{ word: string | null }> = await firingWords(
      this.#knex,
      MAX_WORDS,
    );
    const found = rows.map(({ word }) => word);
    const words = new Map(
      found.flatMap((word): Array<[string, Severity]> => {
        const severity = word === null ? undefined : severityOfWord(word);
        return word !== null && severity ? [[word, severity]] : [];
      }),
    );
    const ungraded =
      words.size < found.length
        ? await this.#listUngraded([...words.keys()], services)
        : [];
    return { words, ungraded };
  }

  async listServices({
    filter,
    grades,
    after,
    limit,
  }: {
    filter: FiringFilter;
    grades: Grades;
    after?: FiringPlace;
    limit: number;
  }): Promise<FiringPage> {
    const rows: PlaceRow[] = await firingPlaces(this.#knex, {
      filter,
      grades,
      asked: this.#asked,
      after: after && { place: placeOf(after), entityRef: after.entityRef },
      limit,
    });
    return {
      totals: rows.flatMap(({ entity_ref, place, alerts }) =>
        entity_ref === null
          ? [{ ...urgencyAt(place), alerts: Number(alerts) }]
          : [],
      ),
      services: rows.flatMap(({ entity_ref, place }) =>
        entity_ref === null
          ? []
          : [{ entityRef: entity_ref, ...urgencyAt(place) }],
      ),
    };
  }

  async listGroups(entityRefs: readonly string[]): Promise<FiringGroup[]> {
    const groups: FiringGroup[] = [];
    for (const part of chunks(entityRefs, VALUES)) {
      const rows: GroupRow[] = await firingAlerts(this.#knex, this.#asked)
        .whereIn('entity_ref', part)
        .select('entity_ref', 'severity_text')
        .max({ name: 'name' })
        .min({ since: 'starts_at' })
        .orderBy(['entity_ref', 'name_key', 'severity_text'])
        .limit(MAX_GROUPS);
      groups.push(
        ...rows.map(row => ({
          ...toName(row),
          instances: Number(row.instances),
          silenced: Number(row.silenced),
          since: new Date(row.since),
        })),
      );
    }
    return groups;
  }

  async #listUngraded(
    words: readonly string[],
    services: number,
  ): Promise<FiringName[]> {
    const ungraded = () =>
      this.#firing().modify(query => whereUngraded(query, words));
    const rows = await ungraded()
      .whereIn(
        'entity_ref',
        ungraded().distinct('entity_ref').orderBy('entity_ref').limit(services),
      )
      .select('entity_ref', 'severity_text')
      .max({ name: 'name' })
      .groupBy('entity_ref', 'name_key', 'severity_text')
      .limit(MAX_GROUPS);
    return rows.map(toName);
  }

  #firing() {
    return this.#knex<FiringRow>('runbook_firing_alerts');
  }
}

function toName({
  entity_ref,
  name,
  severity_text,
}: Pick<GroupRow, 'entity_ref' | 'name' | 'severity_text'>): FiringName {
  return {
    entityRef: entity_ref,
    name,
    severityText: severity_text ?? undefined,
  };
}
