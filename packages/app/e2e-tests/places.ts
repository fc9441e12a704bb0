import { existsSync } from 'node:fs';
import path from 'node:path';

const ALERTMANAGER = '/usr/bin/prometheus-alertmanager';

/** Runs with different numbers can go on side by side: they share nothing. */
const lane = Number(process.env.RUNBOOK_BROWSER_LANE ?? 0);

const output = path.resolve(__dirname, '.output', String(lane));

/**
 * Where the browser tests keep what they make, and where their portal is. The
 * port differs from those of `npm start`, so that both can run.
 */
export const places = {
  root: path.resolve(__dirname, '../../..'),
  output,
  /** A copy of the example company, which tests may edit. */
  company: path.join(output, 'company'),
  data: path.join(output, 'data'),
  config: path.join(output, 'app-config.yaml'),
  results: path.join(output, 'results'),
  /** Pictures that the documentation shows; CI only looks whether they can be made. */
  pictures: process.env.CI
    ? path.join(output, 'pictures')
    : path.resolve(__dirname, '../../../docs/images'),
  address: `http://localhost:${7107 + lane}`,
  /** Of Debian's package `prometheus-alertmanager`; only on CI it has to be there. */
  alertmanager: {
    binary: ALERTMANAGER,
    url: `http://127.0.0.1:${9193 + lane}`,
    isThere: Boolean(process.env.CI) || existsSync(ALERTMANAGER),
  },
};
