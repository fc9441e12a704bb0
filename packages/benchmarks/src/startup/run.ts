// By how much the plugin delays the start of a back end, installed as it is
// published: run.ts [rounds], beside a Postgres, after yarn tsc && yarn build:all.
import { cpuTime } from '../measure/cpuTime';
import { markdownTable } from '../measure/table';
import { tell } from '../measure/tell';
import { rules, runbook } from '../portal/documents';
import { quantile } from '../portal/requests';
import { runOnPortal } from '../portal/runOnPortal';
import { startPortal } from '../portal/startPortal';

const ROUNDS = Number(process.argv[2] ?? 5);
/** Milliseconds between questions whether it is ready. */
const EVERY = 10;

interface Start {
  time: number;
  cpu: number;
}

function start(withPlugin: boolean) {
  return startPortal({
    port: 7994,
    files: { 'rules.yaml': rules, 'runbook.md': runbook },
    withPlugin,
    isPublished: true,
  });
}

// Makes the tables; only a start that finds them is counted.
const first = start(true);

/** Milliseconds from the start of the process until it says that it is ready, and of CPU till then. */
async function timeOf(withPlugin: boolean): Promise<Start> {
  const begun = performance.now();
  const portal = start(withPlugin);
  await portal.requests.untilReady(EVERY);
  const time = performance.now() - begun;
  const cpu = cpuTime(portal.pid ?? NaN) * 1_000;
  await portal.stop();
  return { time, cpu };
}

async function measure(): Promise<string[]> {
  await first.requests.untilReady();
  await first.stop();
  const without: Start[] = [];
  const withPlugin: Start[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    without.push(await timeOf(false));
    withPlugin.push(await timeOf(true));
  }
  const median = (starts: readonly Start[], of: keyof Start) =>
    quantile(
      starts.map(one => one[of]),
      0.5,
    );
  const row = (name: string, starts: readonly Start[]) => [
    name,
    tell(median(starts, 'time')),
    tell(median(starts, 'cpu')),
    starts.map(({ time }) => tell(time)).join(', '),
  ];
  const growth = (of: keyof Start) =>
    tell(median(withPlugin, of) - median(without, of));
  return [
    `Node ${process.versions.node}, Postgres 18; ${ROUNDS} starts each, in turns, as published.`,
    '',
    ...markdownTable([
      ['back end', 'median', 'CPU', 'each'],
      row('the catalog alone', without),
      row('with Runbook', withPlugin),
    ]),
    '',
    `- grows by ${growth('time')}, by ${growth('cpu')} of CPU`,
  ];
}

runOnPortal({
  portal: { ...first, stop: async () => {} },
  measure,
  file: 'startup.md',
  isWhole: ROUNDS === 5,
});
