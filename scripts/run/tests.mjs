import { execute } from './execute.mjs';
import { yarn } from './root.mjs';

/**
 * Runs every package's tests, the stores on SQLite and on a real Postgres.
 * Further arguments go to jest.
 */
export function runTests(node, args) {
  return execute(node, [
    'node',
    'scripts/with-postgres.mjs',
    node.bin,
    yarn,
    'jest',
    '--watch=false',
    ...args,
  ]);
}
