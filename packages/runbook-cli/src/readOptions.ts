import { parseArgs, ParseArgsConfig } from 'node:util';
import { UsageError } from './usageError';

/** Reads options with `parseArgs`; what it refuses becomes a {@link UsageError}. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${reason.replace(
        /\. To specify[\s\S]*$/,
        '.',
      )} "runbook --help" lists the options.`,
    );
  }
}

/** One of the given values, or the first where the option is missing. */
export function readChoice<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
): T {
  if (value === undefined) {
    return choices[0];
  }
  const choice = choices.find(item => item === value);
  if (!choice) {
    throw new UsageError(
      `--${option} must be one of ${choices.join(', ')}, not "${value}".`,
    );
  }
  return choice;
}

/** A calendar date that exists. */
export function readToday(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(value);
  if (!exists) {
    throw new UsageError(
      `--today must be a date such as 2026-01-31, not "${value}".`,
    );
  }
  return value;
}

/** A whole number from 0 on. */
export function readCount(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new UsageError(`--${option} must be a whole number, not "${value}".`);
  }
  return Number(value);
}
