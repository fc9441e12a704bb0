import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where Debian's package `prometheus-alertmanager` puts it. */
const BINARY = '/usr/bin/prometheus-alertmanager';

/** Only on CI it has to be there. */
export const hasAlertmanager = Boolean(process.env.CI) || existsSync(BINARY);

/** Starts an Alertmanager of its own, on a free port of this machine. */
export async function startAlertmanager(webhook?: {
  url: string;
  token: string;
}) {
  const folder = await mkdtemp(join(tmpdir(), 'alertmanager-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // JSON is YAML.
  await writeFile(
    join(folder, 'alertmanager.yml'),
    JSON.stringify({
      route: {
        receiver: 'portal',
        group_by: ['...'],
        group_wait: '100ms',
        group_interval: '500ms',
        repeat_interval: '1h',
      },
      receivers: [
        {
          name: 'portal',
          ...(webhook && {
            webhook_configs: [
              {
                url: webhook.url,
                send_resolved: true,
                http_config: { authorization: { credentials: webhook.token } },
              },
            ],
          }),
        },
      ],
    }),
  );
  const process_ = spawn(
    BINARY,
    [
      `--config.file=${join(folder, 'alertmanager.yml')}`,
      `--storage.path=${folder}`,
      `--web.listen-address=127.0.0.1:${port}`,
      `--web.external-url=${url}`,
      // Alone, and so without a port of a cluster.
      '--cluster.listen-address=',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>(resolve => {
    process_.once('exit', () => resolve());
    process_.once('error', () => resolve());
  });
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${url}/-/ready`).catch(() => undefined);
    if (ready?.ok) {
      break;
    }
    if (tries > 100) {
      throw new Error(`${BINARY} does not become ready`);
    }
    await setTimeout(100);
  }
  return {
    url,
    /** Tells of an alert as Prometheus does: it fires until it is told to have ended. */
    tell: async (labels: Record<string, string>, state: 'fires' | 'ended') => {
      const now = Date.now();
      const response = await fetch(`${url}/api/v2/alerts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([
          {
            labels,
            annotations: { summary: `${labels.alertname} of a test` },
            startsAt: new Date(now - 60_000).toISOString(),
            endsAt: new Date(
              now + (state === 'fires' ? 3_600_000 : -1_000),
            ).toISOString(),
          },
        ]),
      });
      if (!response.ok) {
        throw new Error(`${response.status}: ${await response.text()}`);
      }
    },
    /** Silences by one label for an hour; the id. */
    silence: async (name: string, value: string): Promise<string> => {
      const now = Date.now();
      const response = await fetch(`${url}/api/v2/silences`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          matchers: [{ name, value, isRegex: false, isEqual: true }],
          startsAt: new Date(now).toISOString(),
          endsAt: new Date(now + 3_600_000).toISOString(),
          createdBy: 'ines',
          comment: 'Known',
        }),
      });
      const { silenceID }: { silenceID: string } = await response.json();
      return silenceID;
    },
    stop: async () => {
      process_.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') {
    throw new Error('There is no free port');
  }
  return address.port;
}
