import { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { runPrepared } from './runPrepared';

/** One question to the database, and what its rows mean. */
export interface Read<Row, Answer> {
  /**
   * One `select`, with `?` for each value, that names every column. The same
   * text each time: it is prepared.
   */
  sql: string;
  values: readonly Knex.Value[];
  columns: readonly string[];
  take(rows: readonly Row[]): Answer;
}

interface Waiting extends Pick<Read<unknown, unknown>, 'values'> {
  part: string;
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
        part: `select ${this.#asJson(read.columns)} from (${read.sql}) as part`,
        values: read.values,
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
      const parts = asked.map(
        ({ part }, index) => `(${part}) as part_${index}`,
      );
      const [answer] = await runPrepared<Record<string, string | null>>(
        this.#knex,
        `select ${parts.join(', ')}`,
        asked.flatMap(({ values }) => values),
      );
      asked.forEach(({ take }, index) =>
        take(answer?.[`part_${index}`] ?? null),
      );
    } catch (error) {
      asked.forEach(({ reject }) => reject(error));
    }
  }

  #asJson(columns: readonly string[]): string {
    return isPostgres(this.#knex)
      ? 'cast(json_agg(row_to_json(part)) as text)'
      : `json_group_array(json_object(${columns
          .map(column => `'${column}', part.${column}`)
          .join(', ')}))`;
  }
}
