import { posix } from 'node:path';

/** Whether a folder is one that tools write, not authors. */
export function isToolFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** How many folders deep a path lies; a file right in the folder lies 1 deep. */
export function depthOf(path: string): number {
  return path.split('/').filter(Boolean).length;
}

/** The order in which a folder's documents are shown: its introduction first, then by name. */
export function inReadingOrder<T>(
  files: readonly T[],
  pathOf: (file: T) => string,
): T[] {
  return [...files].sort((a, b) => {
    const [left, right] = [pathOf(a), pathOf(b)];
    return (
      posix.dirname(left).localeCompare(posix.dirname(right), 'en') ||
      Number(isIntroduction(right)) - Number(isIntroduction(left)) ||
      left.localeCompare(right, 'en', { numeric: true })
    );
  });
}

function isIntroduction(path: string): boolean {
  return /^(readme|index|runbook)\.[a-z]+$/i.test(posix.basename(path));
}
