import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Person } from 'backstage-plugin-runbook-common';

/** The people and groups of the catalog, as a caller may see them. */
export interface PeopleDirectory {
  /** People in the order asked; those that the catalog does not show have only their name. */
  describe(
    userRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Person[]>;

  /** Which of these users and groups the catalog does not show. */
  findMissing(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<string[]>;

  /** Groups by reference; one that the catalog does not show is left out. */
  findGroups(
    groupRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Group>>;

  /** Any entity. */
  find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity | undefined>;
}

/** A group, with what rotations need to know of it. */
export interface Group {
  entityRef: string;
  /** Full reference of the group that it is part of. */
  parent?: string;
  /** Full references of its users, by reference. */
  members: string[];
}
