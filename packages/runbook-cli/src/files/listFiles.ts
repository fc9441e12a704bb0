import { Dirent } from 'node:fs';
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

async function readFolder(folder: string, paths: Paths): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${paths.shown(folder)} cannot be read: ${reason}`);
  }
}

/** Follows a link to a file. One to a folder could lead back to where it stands. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  const target = entry.isSymbolicLink()
    ? await stat(path).catch(() => undefined)
    : entry;
  return target?.isFile() ?? false;
}

async function walk(folder: string, search: FileSearch): Promise<string[]> {
  const entries = await readFolder(folder, search.paths);
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
      search.extension.test(entry.name) &&
      (await isFile(entry, path))
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
