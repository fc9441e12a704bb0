import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { places } from './places';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

export default defineConfig({
  testDir: __dirname,
  testMatch: '*.e2e.ts',
  outputDir: places.results,
  // After the portal, and before the tests.
  globalSetup: [
    require.resolve('./waitForPortal'),
    require.resolve('./startAlertmanager'),
  ],
  // One portal, one database: tests that edit a service keep to their own. Runs
  // side by side have a portal each (RUNBOOK_BROWSER_LANE).
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // For a machine of two cores that does other things too.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: places.address,
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Recording costs a quarter of the time; --trace on records a run that is
    // looked into. What fails leaves a picture and the page as text anyway.
    trace: 'off',
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
    // The back end serves the app as it was built: a page loads in a part of
    // the time that the one for development takes.
    command: [
      `node packages/app/e2e-tests/prepare.mjs ${places.output} ${places.address} ${places.alertmanager.url}`,
      `node scripts/run.mjs exec -- yarn workspace backend start --config ${places.root}/app-config.yaml --config ${places.config}`,
    ].join(' && '),
    cwd: places.root,
    url: `${places.address}/.backstage/health/v1/readiness`,
    reuseExistingServer: !process.env.CI,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: process.env.CI ? 'ignore' : 'pipe',
    stderr: 'pipe',
  },
});
