import { Interval, Rotation, RotationVersion } from '../model';

/** A part of a range in which one version is in force. */
export interface VersionSpan extends Interval {
  readonly version: RotationVersion;
  /** Before the first version: its layers are known, but nobody is on call. */
  readonly started: boolean;
}

/** Cuts a range where versions take effect. */
export function versionSpans(
  { versions }: Rotation,
  range: Interval,
): VersionSpan[] {
  const spans: VersionSpan[] = [];
  const first = versions[0];
  if (first && range.start < first.effectiveFrom) {
    const end = Math.min(range.end, first.effectiveFrom);
    spans.push({ start: range.start, end, version: first, started: false });
  }
  versions.forEach((version, index) => {
    const until = versions[index + 1]?.effectiveFrom ?? Infinity;
    const start = Math.max(range.start, version.effectiveFrom);
    const end = Math.min(range.end, until);
    if (start < end) {
      spans.push({ start, end, version, started: true });
    }
  });
  return spans;
}
