import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FullConfig } from '@playwright/test';
import { places } from './places';

/**
 * Starts a real Alertmanager beside the portal, which asks it and is told by its
 * webhook; Playwright calls what is returned at the end.
 */
export default async function startAlertmanager({ webServer }: FullConfig) {
  const { binary, url, isThere } = places.alertmanager;
  if (!isThere) {
    return undefined;
  }
  const portal = new URL(webServer?.url ?? 'http://localhost').origin;
  const folder = await mkdtemp(path.join(tmpdir(), 'alertmanager-'));
  const config = path.join(folder, 'alertmanager.yml');
  // JSON is YAML.
  await writeFile(
    config,
    JSON.stringify({
      route: {
        receiver: 'portal',
        group_by: ['...'],
        group_wait: '100ms',
        group_interval: '1s',
        repeat_interval: '1h',
      },
      receivers: [
        {
          name: 'portal',
          webhook_configs: [
            {
              url: `${portal}/api/runbook/alerts/webhooks/alertmanager`,
              send_resolved: true,
              http_config: {
                // As prepare.mjs gives it.
                authorization: {
                  credentials: 'alertmanager-of-the-browser-tests',
                },
              },
            },
          ],
        },
      ],
    }),
  );
  const alertmanager = spawn(
    binary,
    [
      `--config.file=${config}`,
      `--storage.path=${folder}`,
      `--web.listen-address=${new URL(url).host}`,
      `--web.external-url=${url}`,
      // Alone, and so without a port of a cluster.
      '--cluster.listen-address=',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>(resolve => {
    alertmanager.once('exit', () => resolve());
    alertmanager.once('error', () => resolve());
  });
  return async () => {
    alertmanager.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
}
