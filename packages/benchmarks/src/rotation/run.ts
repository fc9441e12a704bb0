import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { medianMicroseconds } from '../measure/median';
import { Case, CASES, NOW, weekly, ZONE } from './cases';
import { differences } from './differences';
import { icalExpansion } from './icalExpansion';
import { luxonSteps } from './luxonSteps';
import { onCallRotationPlain } from './onCallRotation';
import { rruleTemporal } from './rruleTemporal';
import { Peer } from './schedule';

const MINUTE = 60_000;
const PEERS: readonly Peer[] = [rruleTemporal, luxonSteps, icalExpansion];
function told(microseconds: number): string {
  return microseconds < 1000
    ? `${microseconds.toPrecision(3)} µs`
    : `${(microseconds / 1000).toPrecision(3)} ms`;
}

/** Asks about another instant each time, so that no answer is a remembered one. */
function walking(now: (at: number) => unknown): () => unknown {
  let asked = 0;
  return () => {
    asked = (asked + 1) % 5000;
    return now(NOW + asked * MINUTE);
  };
}

function measured({ schedule, ask }: Case, peer: Peer): number {
  const ready = peer.setUp(schedule);
  return medianMicroseconds(
    ask === 'now' ? walking(ready.now) : () => ready.range(ask.start, ask.end),
  );
}

function row(one: Case): string {
  const plain = onCallRotationPlain(one.schedule);
  const { ask } = one;
  const ours = medianMicroseconds(
    ask === 'now' ? walking(plain.now) : () => plain.range(ask.start, ask.end),
  );
  const peers = PEERS.map(peer => {
    const theirs = measured(one, peer);
    const differing = differences(one, peer);
    const note = differing > 0 ? `, ${differing} turns differ` : '';
    return `${told(theirs)} (${Math.round(theirs / ours)} ×${note})`;
  });
  const cells = [one.title, told(one.targetMicroseconds), told(ours), ...peers];
  return `| ${cells.join(' | ')} |`;
}

function age(): string {
  const of = (start: number) => {
    const plain = onCallRotationPlain(weekly(start));
    return medianMicroseconds(walking(plain.now));
  };
  const rounds = [1, 2, 3].map(() => ({ young: of(2021), old: of(1976) }));
  const middle = (values: number[]) => values.sort((a, b) => a - b)[1] ?? NaN;
  const young = middle(rounds.map(round => round.young));
  const old = middle(rounds.map(round => round.old));
  return `now, 5 years old: ${told(young)}; 50 years old: ${told(
    old,
  )}; ratio ${(old / young).toFixed(2)} (target ≤ 1.2)`;
}

/** The first question to a zone builds its table; asked of one nobody used yet. */
function first(): string {
  const plain = onCallRotationPlain({
    ...weekly(2021),
    timeZone: 'Europe/Berlin',
  });
  const start = performance.now();
  plain.now(NOW);
  return `the first question to a zone, which builds its table: ${told(
    (performance.now() - start) * 1000,
  )}`;
}

const report = [
  '# Rotation arithmetic',
  '',
  'Made by `yarn workspace benchmarks rotation`, which measures everything in one run.',
  `Medians, Node ${process.versions.node}, time zone data ${process.versions.tz}, zone ${ZONE}.`,
  'Rules and events of the peers are parsed beforehand; ours reads the plain data of the rotation on each call.',
  'Behind a peer: how many times our time it takes, and how many turns of its answer differ from ours.',
  '',
  `| question | target | oncall-rotation | ${PEERS.map(({ name }) => name).join(
    ' | ',
  )} |`,
  `|---|---|---|${PEERS.map(() => '---|').join('')}`,
  ...CASES.map(row),
  '',
  `- ${age()}`,
  `- ${first()}`,
  '- ical.js leaves out the turn of the hour that the clock skips, so that everyone after it has another turn.',
  '',
].join('\n');

process.stdout.write(report);
writeFileSync(resolve('results/rotation.md'), report);
