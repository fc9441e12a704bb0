import { isAscii } from '../text/isAscii';

/** A name without case, spaces and punctuation: `DiskFull`, `disk full` and `disk_full` are one. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase();
  return isAscii(lower)
    ? lower.replace(/[^a-z\d]+/g, '')
    : lower.replace(/[^\p{L}\p{N}]+/gu, '');
}
