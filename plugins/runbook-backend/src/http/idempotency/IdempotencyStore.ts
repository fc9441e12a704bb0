import { DatabaseService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { DatabaseTime, openDatabase } from '../../database';
import { RepeatableRequest } from './RepeatableRequest';

interface KeyRow {
  principal: string;
  key: string;
  operation: string;
  request_hash: string;
  answer: string | null;
  created_at: DatabaseTime;
}

/** How long a request can be repeated, in milliseconds. */
export const KEY_LIFETIME = 24 * 60 * 60 * 1000;

/**
 * Does a write once, however often it is asked for, within the transaction of
 * the write itself: either both are on record or neither is. Of requests that
 * come at once the others wait for the first.
 *
 * @returns what the first write answered; as JSON keeps it when repeated.
 * @throws ConflictError - when the key was used for something else.
 */
export async function once<T>(
  tx: Knex.Transaction,
  request: RepeatableRequest | undefined,
  at: Date,
  write: () => Promise<T>,
): Promise<T> {
  if (!request) {
    return write();
  }
  const { principal, key, operation, hash } = request;
  const keys = () => tx<KeyRow>('runbook_idempotency_keys');
  const taken = await keys()
    .insert({
      principal,
      key,
      operation,
      request_hash: hash,
      answer: null,
      created_at: at,
    })
    .onConflict(['principal', 'key'])
    .ignore()
    .returning('key');
  if (taken.length > 0) {
    const answer = await write();
    await keys()
      .where({ principal, key })
      .update({ answer: JSON.stringify(answer) });
    return answer;
  }
  const earlier = await keys().where({ principal, key }).first();
  if (earlier?.operation !== operation || earlier.request_hash !== hash) {
    throw new ConflictError(
      `The Idempotency-Key ${key} was used for another request before. Use a new one for each thing to be done`,
    );
  }
  // Written by this plugin for the same operation.
  return JSON.parse(earlier.answer ?? 'null');
}

/** Forgets the keys of requests that nobody repeats any more. */
export class IdempotencyStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<IdempotencyStore> {
    return new IdempotencyStore(await openDatabase(options.database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @returns how many keys were forgotten. */
  async forgetOld(now: Date): Promise<number> {
    return this.#knex<KeyRow>('runbook_idempotency_keys')
      .where('created_at', '<', new Date(now.getTime() - KEY_LIFETIME))
      .delete();
  }
}
