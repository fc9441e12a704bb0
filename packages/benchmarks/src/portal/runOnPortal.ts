import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { BenchmarkPortal } from './startPortal';

/** Measures on a portal, prints what was found, and ends the portal and the process. */
export function runOnPortal(options: {
  portal: BenchmarkPortal;
  /** Lines of Markdown. */
  measure: () => Promise<string[]>;
  /** Below `results/`; for a run of the whole size. */
  file: string;
  isWhole: boolean;
}): void {
  const { portal, measure, file, isWhole } = options;
  const run = async () => {
    try {
      const found = await measure();
      const [load = NaN] = loadavg();
      const text = [
        ...found,
        `- load of the machine at the end: ${load.toFixed(1)} on ${
          cpus().length
        } cores`,
      ].join('\n');
      console.log(text);
      if (isWhole) {
        writeFileSync(resolve('results', file), `${text}\n`);
      }
    } finally {
      await portal.stop();
    }
  };
  run().then(
    () => process.exit(0),
    error => {
      console.error(error);
      process.exit(1);
    },
  );
}
