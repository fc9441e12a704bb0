import { InputError } from '@backstage/errors';
import { SeverityPolicy } from 'incident-flow';
import { ResponseConfig } from '../../config';

/** @throws InputError - where no such severity is configured. */
export function requirePolicy(
  { severities }: Pick<ResponseConfig, 'severities'>,
  name: string,
): SeverityPolicy {
  const policy = severities.find(({ severity }) => severity === name);
  if (!policy) {
    throw new InputError(
      `Invalid request: body.severity is ${name}, but must be one of ${severities
        .map(({ severity }) => severity)
        .join(', ')}`,
    );
  }
  return policy;
}
