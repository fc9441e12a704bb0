import { existsSync } from 'node:fs';
import path from 'node:path';

const ALERTMANAGER = '/usr/bin/prometheus-alertmanager';

const output = path.resolve(__dirname, '.output');

/**
 * Where the browser tests keep what they make, and where their portal is. The
 * ports differ from those of `npm start`, so that both can run.
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
  port: 3100,
  backendPort: 7107,
  /** Of Debian's package `prometheus-alertmanager`; only on CI it has to be there. */
  alertmanager: {
    binary: ALERTMANAGER,
    // As prepare.mjs has it.
    url: 'http://127.0.0.1:9193',
    isThere: Boolean(process.env.CI) || existsSync(ALERTMANAGER),
  },
};
