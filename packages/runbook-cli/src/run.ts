import { version } from '../package.json';
import { links } from './commands/links';
import { lint } from './commands/lint';
import { parse } from './commands/parse';
import { schema } from './commands/schema';
import { Environment, EXIT } from './environment';
import { COMMAND_HELP, HELP } from './help';
import { UsageError } from './usageError';

type Command = (
  args: readonly string[],
  environment: Environment,
) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['lint', lint],
  ['links', links],
  ['parse', parse],
  ['schema', schema],
]);

/** Runs the command line and gives its exit code. */
export async function run(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    environment.write(`${version}\n`);
    return EXIT.ok;
  }
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    environment.write(COMMAND_HELP.get(name ?? '') ?? HELP);
    return EXIT.ok;
  }
  if (name === undefined) {
    environment.warn(HELP);
    return EXIT.usage;
  }
  const command = COMMANDS.get(name);
  try {
    if (!command) {
      throw new UsageError(
        `there is no command "${name}". The commands are ${[
          ...COMMANDS.keys(),
        ].join(', ')}; "runbook --help" tells more.`,
      );
    }
    return await command(rest, environment);
  } catch (error) {
    if (error instanceof UsageError) {
      environment.warn(`runbook: ${error.message}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}
