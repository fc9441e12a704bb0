import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseRunbook } from 'runbook-markdown';
import { inTurns, middle, milliseconds } from '../measure/rounds';
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

/** Readings of all documents in one go, and how often that takes turns with a peer. */
const TIMES = 20;
const ROUNDS = 9;
/** Rounds until the engine has compiled ours, which is far more code than a peer's. */
const WARM_UP = 5;
/** What the project promises of itself; a peer has no target. */
const TARGETS: Readonly<Record<string, string>> = {
  'markdown-it': 'at most 2.0 × its time',
  'remark-parse + remark-gfm': 'at most 0.20 × (5 × faster)',
};

/** Reads all documents many times, as an import of a whole estate does. */
const readAll = (reader: Reader) => () => {
  for (let time = 0; time < TIMES; time += 1) {
    for (const { text, path } of documents) {
      reader.read(text, path);
    }
  }
};

function documentRows(): string[][] {
  for (let round = 0; round < WARM_UP; round += 1) {
    readAll(runbookMarkdown)();
  }
  return PEERS.map(peer => {
    const rounds = inTurns(
      [readAll(runbookMarkdown), readAll(peer)],
      ROUNDS,
    ).map(([ours = NaN, theirs = NaN]) => ({
      ours: ours / TIMES,
      theirs: theirs / TIMES,
      ratio: ours / theirs,
    }));
    const middleOf = (key: 'ours' | 'theirs' | 'ratio') =>
      middle(rounds.map(round => round[key]));
    return [
      peer.name,
      tell(middleOf('theirs')),
      tell(middleOf('ours')),
      `${middleOf('ratio').toFixed(2)} ×`,
      TARGETS[peer.name] ?? '',
    ];
  });
}

/** Documents of 100 KB that are as much text as one of 1 MB. */
const SMALL = 10;

function growthRow([name, shape]: [string, Shape]): string[] {
  const [small, large] = [shape(100_000), shape(1_000_000)];
  const growthOf = (reader: Reader) => {
    const readSmall = () => {
      for (let time = 0; time < SMALL; time += 1) {
        reader.read(small, 'growth.md');
      }
    };
    const rounds = inTurns(
      [readSmall, () => reader.read(large, 'growth.md')],
      5,
      1,
    ).map(([ten = NaN, one = NaN]) => ({ one: ten / SMALL, ten: one }));
    const one = middle(rounds.map(round => round.one));
    const ten = middle(rounds.map(round => round.ten));
    const ratio = middle(rounds.map(round => round.ten / round.one));
    return { one, ten, ratio: `${ratio.toFixed(1)} ×` };
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
  `## The documents, read ${TIMES} times`,
  '',
  `Ours and the peer take turns, ${ROUNDS} times; what is told is the median of these, for one reading of all documents. The engine's collections of garbage are part of it.`,
  '',
  ...markdownTable([
    ['peer', 'its time', 'ours', 'ours / its', 'target'],
    ...documentRows(),
  ]),
  '',
  '## Growth',
  '',
  `One document of 1 MB beside one of 100 KB, which is read ${SMALL} times so that both are as much text and leave as much garbage: medians of five turns. The target is 12 × at most. Beside it what markdown-it alone takes.`,
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
