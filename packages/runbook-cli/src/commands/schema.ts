import { Environment, EXIT } from '../environment';
import { readOptions } from '../readOptions';
import { parseOutputJsonSchema } from '../parseOutput';
import { UsageError } from '../usageError';

/** `runbook schema` */
export async function schema(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const { positionals } = readOptions(args, {});
  if (positionals.length > 0) {
    throw new UsageError('"runbook schema" takes no path.');
  }
  environment.write(`${JSON.stringify(parseOutputJsonSchema(), null, 2)}\n`);
  return EXIT.ok;
}
