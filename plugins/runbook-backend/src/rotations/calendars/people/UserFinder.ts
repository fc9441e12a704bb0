/** Somebody of the catalog, by all that a calendar may call them. */
export interface KnownUser {
  entityRef: string;
  name: string;
  email?: string;
  displayName?: string;
}

/** Finds users of the catalog. */
export interface UserFinder {
  /**
   * Those whose e-mail address, display name or entity name is one of the
   * given, whatever their case.
   */
  find(names: readonly string[]): Promise<KnownUser[]>;
}
