import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  MAX_RANGE_DAYS,
  NewOverride,
  OverrideData,
} from 'backstage-plugin-runbook-common';
import { DAY } from '../ranges';
import { RotationEdit, StoredRotation } from '../store';
import { layerNames } from '../stored';
import { FieldFault, refuse } from './faults';

/** Overrides of a rotation that have not ended yet. */
const MOST = 1000;

/** Made by whom and when, and under which id. */
export interface Made {
  id: string;
  by: string;
  at: Date;
}

/**
 * Lays an override. One that began in the past begins now instead: the past
 * does not change.
 */
export function planOverride(
  current: StoredRotation,
  asked: NewOverride,
  { id, by, at }: Made,
): RotationEdit<OverrideData> {
  refuse([
    ...checkTime(asked, at),
    ...checkLayer(current, asked.layer),
    ...(asked.kind === 'replace' && asked.by === asked.user
      ? [{ field: 'body.by', message: 'is the person who is to be replaced' }]
      : []),
  ]);
  const open = current.overrides.filter(
    ({ end }) => Date.parse(end) > at.getTime(),
  );
  if (open.length >= MOST) {
    throw new ConflictError(
      `The rotation ${current.id} has ${MOST} overrides that have not ended. Take some back, or change the turns`,
    );
  }
  const override: OverrideData = {
    ...asked,
    start: new Date(
      Math.max(Date.parse(asked.start), at.getTime()),
    ).toISOString(),
    end: new Date(asked.end).toISOString(),
    id,
    createdAt: at.toISOString(),
    createdBy: by,
  };
  return {
    kind: 'override-created',
    after: override,
    override,
    answer: override,
  };
}

/** Takes an override back; of one that has begun, what has passed stays. */
export function planOverrideRemoval(
  current: StoredRotation,
  overrideId: string,
  at: Date,
): RotationEdit<Record<string, never>> {
  const override = current.overrides.find(({ id }) => id === overrideId);
  if (!override) {
    throw new NotFoundError(
      `The rotation ${current.id} has no override ${overrideId}`,
    );
  }
  if (Date.parse(override.end) <= at.getTime()) {
    throw new ConflictError(
      `The override ended at ${override.end}, and the past does not change`,
    );
  }
  if (Date.parse(override.start) >= at.getTime()) {
    return {
      kind: 'override-deleted',
      before: override,
      withoutOverride: override.id,
      answer: {},
    };
  }
  const shortened = { ...override, end: at.toISOString() };
  return {
    kind: 'override-deleted',
    before: override,
    after: shortened,
    override: shortened,
    answer: {},
  };
}

/** Checks the time of an override or a swap. */
export function checkTime(
  { start, end }: { start: string; end: string },
  at: Date,
  prefix = 'body',
): FieldFault[] {
  const length = Date.parse(end) - Date.parse(start);
  const field = `${prefix}.end`;
  if (length <= 0) {
    return [{ field, message: 'must be after the start' }];
  }
  if (Date.parse(end) <= at.getTime()) {
    return [{ field, message: 'has passed, and the past does not change' }];
  }
  if (length > MAX_RANGE_DAYS * DAY) {
    return [
      {
        field,
        message: `is ${Math.ceil(
          length / DAY,
        )} days after the start; at most ${MAX_RANGE_DAYS} are possible. Change the turns instead`,
      },
    ];
  }
  return [];
}

/** A layer that an override or a swap names must be there now or later. */
export function checkLayer(
  current: StoredRotation,
  layer: string | undefined,
): FieldFault[] {
  const names = layerNames(current.versions);
  return layer === undefined || names.includes(layer)
    ? []
    : [
        {
          field: 'body.layer',
          message: `there is no layer "${layer}"; there are ${names.join(
            ', ',
          )}`,
        },
      ];
}
