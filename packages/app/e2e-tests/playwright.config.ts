import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { places } from './places';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

export default defineConfig({
  testDir: __dirname,
  testMatch: '*.e2e.ts',
  outputDir: places.results,
  // After the portal, and before the tests.
  globalSetup: require.resolve('./startAlertmanager'),
  // One portal, one database: tests that edit a service keep to their own.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // For a machine of two cores that does other things too.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${places.port}`,
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node packages/app/e2e-tests/prepare.mjs && node scripts/run.mjs start ${places.config}`,
    cwd: places.root,
    env: {
      PORT: String(places.port),
      BACKEND_PORT: String(places.backendPort),
    },
    url: `http://localhost:${places.backendPort}/.backstage/health/v1/readiness`,
    reuseExistingServer: !process.env.CI,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: process.env.CI ? 'ignore' : 'pipe',
    stderr: 'pipe',
  },
});
