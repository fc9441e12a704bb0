import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

/** One question to the database, and what its rows mean. */
export interface Read<Row, Answer> {
  /** Names every column that it selects. */
  query: Knex.QueryBuilder;
  columns: readonly string[];
  take(rows: readonly Row[]): Answer;
}

interface Waiting {
  part: Knex.QueryBuilder;
  take(text: string | null): void;
  reject(error: unknown): void;
}

/**
 * Asks all that is wanted in one turn of the event loop in one statement: one
 * way to the database and back, and everything is of one moment without a
 * transaction.
 *
 * @remarks
 * Rows come as JSON, so times are text on Postgres and milliseconds on SQLite:
 * read them as `DatabaseTime`.
 */
export class Reading {
  readonly #knex: Knex;
  #waiting: Waiting[] = [];

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Asks with whatever else is asked in this turn. */
  async add<Row, Answer>(read: Read<Row, Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        part: this.#asJson(read),
        take: text => {
          const rows: Row[] = JSON.parse(text ?? '[]');
          resolve(read.take(rows));
        },
        reject,
      });
      if (this.#waiting.length === 1) {
        process.nextTick(() => this.#ask());
      }
    });
  }

  async #ask() {
    const asked = this.#waiting;
    this.#waiting = [];
    try {
      const answer: Record<string, string | null> | undefined =
        await this.#knex.first(
          ...asked.map(({ part }, index) => part.as(`part_${index}`)),
        );
      asked.forEach(({ take }, index) =>
        take(answer?.[`part_${index}`] ?? null),
      );
    } catch (error) {
      asked.forEach(({ reject }) => reject(error));
    }
  }

  #asJson({
    query,
    columns,
  }: Pick<Read<unknown, unknown>, 'query' | 'columns'>) {
    const knex = this.#knex;
    return knex.from(query.as('part')).select(
      isPostgres(knex)
        ? knex.raw('cast(json_agg(row_to_json(part)) as text)')
        : knex.raw(
            `json_group_array(json_object(${columns
              .map(() => '?, ??')
              .join(', ')}))`,
            columns.flatMap(column => [column, `part.${column}`]),
          ),
    );
  }
}
