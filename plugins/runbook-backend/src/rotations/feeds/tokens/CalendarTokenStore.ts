/** A feed that somebody made, without the secret that opens it. */
export interface StoredToken {
  id: string;
  /** User it belongs to. */
  owner: string;
  /** Undefined for the owner's own shifts everywhere. */
  rotation?: string;
  label?: string;
  createdAt: string;
  /** To the hour. */
  lastUsedAt?: string;
}

/** Keeps what opens feeds, by its hash. */
export interface CalendarTokenStore {
  /** Somebody's tokens, the oldest first. */
  list(owner: string): Promise<StoredToken[]>;

  /**
   * Adds a token.
   *
   * @throws ConflictError - when its owner has `most` already.
   */
  add(token: StoredToken, hash: string, most: number): Promise<void>;

  /** The token of a hash; undefined where there is none. */
  find(hash: string): Promise<StoredToken | undefined>;

  /** Notes that a token was used. */
  used(id: string, at: Date): Promise<void>;

  /** @returns whether the owner had such a token. */
  remove(owner: string, id: string): Promise<boolean>;
}
