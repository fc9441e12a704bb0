import { TimelineEntry } from 'backstage-plugin-runbook-common';
import { latestFirst, mergeEntries } from './mergeEntries';

const at = (minute: number) => new Date(minute * 60_000).toISOString();
const note = (sequence: number, minute: number): TimelineEntry => ({
  kind: 'noted',
  sequence,
  at: at(minute),
  recordedAt: at(minute),
  by: 'user:default/ada',
  text: `note ${sequence}`,
});
const correction: TimelineEntry = {
  kind: 'time-corrected',
  sequence: 4,
  at: at(9),
  recordedAt: at(9),
  by: 'user:default/ada',
  entry: 3,
  from: at(7),
  to: at(2),
  reason: 'told late',
};
const sequences = (entries: readonly TimelineEntry[]) =>
  entries.map(({ sequence }) => sequence);

describe('two parts of a timeline', () => {
  it('become one without anything twice, whichever came first', () => {
    const [one, two, three] = [note(1, 1), note(2, 2), note(3, 3)];
    expect(sequences(mergeEntries([two, three], [one, two]))).toEqual([
      1, 2, 3,
    ]);
  });

  it('take over the time that a later entry corrects', () => {
    const merged = mergeEntries([note(1, 1), note(3, 7)], [correction]);
    expect(merged.find(({ sequence }) => sequence === 3)).toMatchObject({
      at: at(2),
      recordedAt: at(7),
      corrected: true,
    });
  });

  it('are shown in the order in which things happened, the latest first', () => {
    const merged = mergeEntries(
      [note(1, 1), note(2, 5), note(3, 7)],
      [correction],
    );
    expect(sequences(latestFirst(merged))).toEqual([4, 2, 3, 1]);
  });

  it('keep the order of the record for what happened at once', () => {
    expect(sequences(latestFirst([note(1, 1), note(2, 1)]))).toEqual([2, 1]);
  });
});
