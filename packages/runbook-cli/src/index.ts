/**
 * Reads runbooks into JSON and checks them, in a service's own repository.
 *
 * @packageDocumentation
 */

import { text } from 'node:stream/consumers';
import { localDate } from './localDate';
import { run } from './run';

// `runbook parse … | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: localDate(new Date()),
  readStdin: () => text(process.stdin),
  write: output => process.stdout.write(output),
  warn: output => process.stderr.write(output),
}).then(
  code => {
    // Not `exit`, which would cut off what is still on its way to a pipe.
    process.exitCode = code;
  },
  error => {
    process.stderr.write(
      `runbook: ${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = 2;
  },
);
