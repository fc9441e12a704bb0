import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  NewRotation,
  OverrideData,
  RotationChange,
  RotationVersionData,
  SwapData,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { Interval } from 'oncall-rotation';
import { RepeatableRequest } from '../../http';
import { RotationQuery } from '../../permissions';

/**
 * Keeps rotations: their versions, overrides, swaps and the history of all.
 *
 * A write is one transaction that counts the revision up, adds one line to the
 * history, and takes the rotation's row first, so that writes to one rotation
 * follow one another. What is to be written is decided inside of it, from what
 * is there then.
 */
export interface RotationStore {
  /** A rotation with what touches the range; undefined where there is none. */
  find(id: string, range: Interval): Promise<StoredRotation | undefined>;

  /** Rotations by id, each with what touches the range. */
  list(options: ListOptions & { range: Interval }): Promise<StoredRotation[]>;

  /** Ids of rotations in their order. */
  listIds(options: ListOptions): Promise<string[]>;

  /**
   * Creates a rotation; `make` is not asked when the request is a repeat.
   *
   * @throws ConflictError - when there is one of this id.
   */
  create(
    write: WriteOptions,
    make: () => RotationToCreate,
  ): Promise<StoredRotation>;

  /**
   * Changes a rotation as `decide` says, who is given what the rotation is at
   * that moment, its overrides and swaps from `since` on, and the time of the
   * change: that of the request, or of the change before where a clock of
   * another replica is ahead. The time of a rotation never goes backwards.
   *
   * @throws NotFoundError - when there is none.
   * @throws ConflictError - when `ifMatch` is not its revision.
   */
  change<TAnswer>(
    id: string,
    write: WriteOptions & { since: Date; ifMatch?: number },
    decide: (current: StoredRotation, at: Date) => RotationEdit<TAnswer>,
  ): Promise<TAnswer>;

  /** Changes of a rotation, the latest first. */
  history(
    id: string,
    page: { before?: number; limit: number },
  ): Promise<RotationChange[]>;
}

/** A rotation that does not exist yet, with its first version. */
export type RotationToCreate = Omit<
  NewRotation,
  'effectiveFrom' | 'definition'
> & { version: RotationVersionData };

/** A rotation as it is kept, without what the catalog adds. */
export interface StoredRotation {
  id: string;
  title: string;
  description?: string;
  owner: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
  /** In force within the range, or later. */
  versions: RotationVersionData[];
  overrides: OverrideData[];
  swaps: SwapData[];
}

/** Which rotations; all conditions hold. */
export interface ListOptions {
  /** What a policy allows; everything unless given. */
  readable?: PermissionCriteria<RotationQuery>;
  /** Only this one, if it is among them. */
  id?: string;
  owner?: string;
  /**
   * Whom the rotation may put on call within a range: a participant, somebody
   * in an override or a swap, or somebody whom the calendar of a layer names.
   */
  user?: { ref: string; range: Interval };
  /** Only those that concern somebody, or only those that do not. */
  mine?: {
    is: boolean;
    groups: readonly string[];
    user: { ref: string; range: Interval };
  };
  /**
   * Each has to be in the title, the id, the name of the owner or that of
   * somebody who takes turns.
   */
  words?: readonly string[];
  /** Only ids after this one; by owner, only those after this place. */
  after?: string | RotationPlace;
  /** Ordered by owner and then by id; by id alone unless told. */
  byOwner?: boolean;
  limit: number;
}

/** Place of a rotation in the order by owner. */
export type RotationPlace = Pick<StoredRotation, 'owner' | 'id'>;

/** Who writes, when, and whether it is a repeat. */
export interface WriteOptions {
  by: string;
  at: Date;
  request?: RepeatableRequest;
}

/** What a change does, and what its caller is answered. */
export interface RotationEdit<TAnswer> {
  kind: RotationChange['kind'];
  before?: unknown;
  after?: unknown;
  answer: TAnswer;
  /** Title, description and owner as they shall be. */
  details?: Pick<StoredRotation, 'title' | 'description' | 'owner'>;
  /** Takes the place of every version that takes effect at its time or later. */
  version?: RotationVersionData;
  /** Added, or put in the place of the one with its id. */
  override?: OverrideData;
  /** Id of an override that shall not be there any more. */
  withoutOverride?: string;
  /** Added, or put in the place of the one with its id. */
  swap?: SwapData;
  deleted?: boolean;
}

/** What was written, told before the transaction ends. */
export interface RotationWritten {
  /** The rotation before the edit; the new one where it was created. */
  current: StoredRotation;
  edit: RotationEdit<unknown>;
  revision: number;
  by: string;
  at: Date;
}

/** Takes part in every write to a rotation; an error undoes it. */
export type OnWrite = (
  tx: Knex.Transaction,
  written: RotationWritten,
) => Promise<void>;
