import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Knex } from 'knex';

/** A process of its own, and the first that it printed. */
export interface Started {
  child: ChildProcess;
  said: string;
}

/** Runs a TypeScript file in a process of its own, and waits until it prints. */
export async function startProcess(
  file: string,
  ...args: string[]
): Promise<Started> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      file,
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said) };
}

/** Ends a process without warning. */
export async function killProcess({ child }: Started): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

/** Where another process finds the Postgres of a test. */
export function postgresUrl(knex: Knex): string {
  const { user, password, host, port, database } =
    knex.client.config.connection;
  return `postgresql://${user}:${password}@${host}:${port}/${database}`;
}
