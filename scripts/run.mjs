// The two commands, `npm start` and `npm test`, and `exec -- <command…>` for any
// other. Runs on any Node from 18 on and needs nothing installed: it brings what
// is missing, then hands over.
import { install } from './run/install.mjs';
import { findNode } from './run/node.mjs';
import { startPortal } from './run/portal.mjs';
import { Stop } from './run/stop.mjs';
import { execute } from './run/execute.mjs';
import { runTests } from './run/tests.mjs';

const commands = { start: startPortal, test: runTests, exec: execute };

const [command, ...args] = process.argv.slice(2);
try {
  const run = commands[command];
  if (!run) {
    throw new Stop(
      `Unknown command "${command ?? ''}". Use npm start or npm test.`,
    );
  }
  const node = await findNode();
  await install(node);
  process.exitCode = await run(node, args);
} catch (error) {
  if (!(error instanceof Stop)) {
    throw error;
  }
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
