import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Collects the faults of a request's parts, so that one answer tells all. */
export class InputParser {
  readonly #faults: string[] = [];

  /** Parses one part; undefined when it has faults. */
  parse<TSchema extends z.ZodType>(
    part: 'params' | 'query' | 'body',
    schema: TSchema,
    value: unknown,
  ): z.output<TSchema> | undefined {
    const result = schema.safeParse(value);
    if (result.success) {
      return result.data;
    }
    for (const issue of result.error.issues) {
      this.#faults.push(...describeIssue(part, issue));
    }
    return undefined;
  }

  /**
   * The parts, when none had a fault.
   *
   * @throws InputError - naming every field that has a fault.
   */
  checked<TParts extends object>(parts: TParts): Present<TParts> {
    if (this.#faults.length > 0 || !isPresent(parts)) {
      throw new InputError(`Invalid request: ${this.#faults.join('; ')}`);
    }
    return parts;
  }
}

type Present<TParts> = {
  [Part in keyof TParts]: Exclude<TParts[Part], undefined>;
};

function isPresent<TParts extends object>(
  parts: TParts,
): parts is TParts & Present<TParts> {
  return Object.values(parts).every(part => part !== undefined);
}

function describeIssue(part: string, issue: z.core.$ZodIssue): string[] {
  const field = issue.path.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : `${path}.${String(key)}`,
    part,
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => `${field}.${key} is not known`);
  }
  return [`${field}: ${issue.message}`];
}
