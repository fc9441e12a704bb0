import { InputError } from '@backstage/errors';

/** A field of a request that cannot be as it is. */
export interface FieldFault {
  /** Such as `body.definition.layers[1].start`. */
  field: string;
  message: string;
}

/**
 * Refuses a request that has faults.
 *
 * @throws InputError - naming every field that has one.
 */
export function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) {
    throw new InputError(
      `Invalid request: ${faults
        .map(({ field, message }) => `${field}: ${message}`)
        .join('; ')}`,
    );
  }
}
