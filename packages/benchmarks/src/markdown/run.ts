import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseRunbook } from 'runbook-markdown';
import { leastOfRounds, middle, milliseconds } from '../measure/rounds';
import { markdownTable } from '../measure/table';
import { tell } from '../measure/tell';
import { documentsBelow } from './documents';
import { HOSTILE } from './hostile';
import { heapAfterEachThousand } from './memory';
import { markdownIt, PEERS, Reader, runbookMarkdown } from './readers';
import { Shape, SHAPES } from './shapes';

const [given] = process.argv.slice(2);
const folder = resolve(given ?? '../../examples');
const documents = documentsBelow(folder);
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);

const ROUNDS = 60;
/** Until the engine has compiled ours, which is far more code than a peer's. */
const WARM_UP = 100;
const WARM_UP_PEER = 5;
/** What the project promises of itself; a peer has no target. */
const TARGETS: Readonly<Record<string, string>> = {
  'markdown-it': 'at most 2.0 × its time',
  'remark-parse + remark-gfm': 'at most 0.20 × (5 × faster)',
};

const readsOf = (reader: Reader) =>
  documents.map(
    ({ text, path }) =>
      () =>
        reader.read(text, path),
  );

const sum = (times: readonly number[]) =>
  times.reduce((total, time) => total + time, 0);

function documentRows(): string[][] {
  leastOfRounds(readsOf(runbookMarkdown), 0, WARM_UP);
  return PEERS.map(peer => {
    const times = leastOfRounds(
      [...readsOf(runbookMarkdown), ...readsOf(peer)],
      ROUNDS,
      WARM_UP_PEER,
    );
    const ours = sum(times.slice(0, documents.length));
    const theirs = sum(times.slice(documents.length));
    return [
      peer.name,
      tell(theirs),
      tell(ours),
      `${(ours / theirs).toFixed(2)} ×`,
      TARGETS[peer.name] ?? '',
    ];
  });
}

function growthRow([name, shape]: [string, Shape]): string[] {
  const [small, large] = [shape(100_000), shape(1_000_000)];
  const growthOf = (reader: Reader) => {
    const [one = NaN, ten = NaN] = leastOfRounds(
      [small, large].map(text => () => reader.read(text, 'growth.md')),
      5,
      3,
    );
    return { one, ten, ratio: `${(ten / one).toFixed(1)} ×` };
  };
  const ours = growthOf(runbookMarkdown);
  const bare = growthOf(markdownIt);
  return [name, tell(ours.one), tell(ours.ten), ours.ratio, bare.ratio];
}

function hostileRow([name, text]: [string, string]): string[] {
  const read = () => parseRunbook(text, { path: 'hostile.md' });
  const times = [1, 2, 3].map(() => milliseconds(read));
  const rules = new Set(read().diagnostics.map(({ rule }) => rule));
  return [name, tell(middle(times)), [...rules].join(', ')];
}

const heap = heapAfterEachThousand(runbookMarkdown, documents).map(size =>
  size.toFixed(1),
);

const report = [
  '# Reading Markdown',
  '',
  `Made by \`yarn workspace benchmarks markdown${
    given ? ' <folder>' : ''
  }\`, which measures everything in one run.`,
  `Node ${process.versions.node}; ${documents.length} documents of \`${basename(
    folder,
  )}\`, ${characters.toLocaleString('en')} characters.`,
  'Ours makes the whole document with its commands, alerts, procedures and diagnostics; the peers make tokens or a syntax tree.',
  '',
  `## The documents, read ${ROUNDS} times`,
  '',
  'The least time of each document, added up; ours and the peer take turns.',
  '',
  ...markdownTable([
    ['peer', 'its time', 'ours', 'ours / its', 'target'],
    ...documentRows(),
  ]),
  '',
  '## Growth',
  '',
  'One document of 100 KB and one of 1 MB, the least time of five readings each. The target is 12 × at most. Beside it what markdown-it alone takes.',
  '',
  ...markdownTable([
    ['shape', '100 KB', '1 MB', 'growth', 'of markdown-it'],
    ...Object.entries(SHAPES).map(growthRow),
  ]),
  '',
  '## Input made to cost time',
  '',
  'Median of three readings. The target is less than a second, with a diagnostic.',
  '',
  ...markdownTable([
    ['input', 'time', 'diagnostics'],
    ...Object.entries(HOSTILE).map(hostileRow),
  ]),
  '',
  '## Memory',
  '',
  `Heap in use, after a collection, at each thousand of 10,000 documents: ${heap.join(
    ', ',
  )} MiB.`,
  '',
].join('\n');

process.stdout.write(report);
// What is measured on a folder of somebody's own stays out of the project.
if (!given) {
  writeFileSync(resolve('results/markdown.md'), report);
}
