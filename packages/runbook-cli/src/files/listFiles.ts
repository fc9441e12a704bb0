import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usageError';
import { Paths } from './paths';

/** What {@link listFiles} looks for. */
export interface FileSearch {
  paths: Paths;
  /** Which files of a folder count. */
  extension: RegExp;
  /** What the files are called in a message: `Markdown or HTML file`. */
  what: string;
  isIgnored(path: string): boolean;
}

async function walk(folder: string, search: FileSearch): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isHidden = entry.name.startsWith('.');
    if (entry.isDirectory()) {
      if (!isHidden && entry.name !== 'node_modules') {
        found.push(...(await walk(path, search)));
      }
    } else if (
      // A link to a folder could lead back to where it stands.
      (entry.isFile() || entry.isSymbolicLink()) &&
      search.extension.test(entry.name)
    ) {
      found.push(path);
    }
  }
  return found;
}

/**
 * The files that are meant by the given paths, each once: a file is itself,
 * whatever its name, and a folder is what it holds at any depth, without
 * `node_modules` and folders whose name starts with a dot.
 *
 * @returns absolute paths, in the order given and by name within a folder
 * @throws UsageError where a path leads nowhere, or to a folder without such files
 */
export async function listFiles(
  given: readonly string[],
  search: FileSearch,
): Promise<string[]> {
  const files = new Set<string>();
  for (const path of given) {
    const absolute = search.paths.absolute(path);
    const found = await stat(absolute).catch(() => undefined);
    if (!found) {
      throw new UsageError(`there is no file or folder ${path}.`);
    }
    const inside = found.isDirectory()
      ? await walk(absolute, search)
      : [absolute];
    if (inside.length === 0) {
      throw new UsageError(`there is no ${search.what} in ${path}.`);
    }
    inside
      .filter(file => !search.isIgnored(file))
      .forEach(file => files.add(file));
  }
  return [...files];
}
