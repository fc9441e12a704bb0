// By how much the plugin delays the start of a back end:
// run.ts [rounds], beside a Postgres.
import { markdownTable } from '../measure/table';
import { tell } from '../measure/tell';
import { rules, runbook } from '../portal/documents';
import { quantile } from '../portal/requests';
import { runOnPortal } from '../portal/runOnPortal';
import { startPortal } from '../portal/startPortal';

const ROUNDS = Number(process.argv[2] ?? 5);
/** Milliseconds between questions whether it is ready. */
const EVERY = 10;

function start(withPlugin: boolean) {
  return startPortal({
    port: 7994,
    files: { 'rules.yaml': rules, 'runbook.md': runbook },
    withPlugin,
  });
}

// Makes the tables; only a start that finds them is counted.
const first = start(true);

/** Milliseconds from the start of the process until it says that it is ready. */
async function timeOf(withPlugin: boolean): Promise<number> {
  const begun = performance.now();
  const portal = start(withPlugin);
  await portal.requests.untilReady(EVERY);
  const time = performance.now() - begun;
  await portal.stop();
  return time;
}

async function measure(): Promise<string[]> {
  await first.requests.untilReady();
  await first.stop();
  const without: number[] = [];
  const withPlugin: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    without.push(await timeOf(false));
    withPlugin.push(await timeOf(true));
  }
  const row = (name: string, times: readonly number[]) => [
    name,
    tell(quantile(times, 0.5)),
    times.map(tell).join(', '),
  ];
  return [
    `Node ${process.versions.node}, Postgres 18; ${ROUNDS} starts each, in turns, from source.`,
    '',
    ...markdownTable([
      ['back end', 'median', 'each'],
      row('the catalog alone', without),
      row('with Runbook', withPlugin),
    ]),
    '',
    `- the median grows by ${tell(
      quantile(withPlugin, 0.5) - quantile(without, 0.5),
    )}`,
  ];
}

runOnPortal({
  portal: { ...first, stop: async () => {} },
  measure,
  file: 'startup.md',
  isWhole: ROUNDS === 5,
});
