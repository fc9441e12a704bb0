import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Paths } from '../files/paths';
import { UsageError } from '../usageError';
import { Config } from './config';
import { readConfig } from './readConfig';

const NAMES = ['.runbooklint.yaml', '.runbooklint.yml'];

function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error
    ? error.code
    : undefined;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return undefined;
    }
    throw new UsageError(
      `${path} cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

/**
 * Reads the configuration: the given file, or the first `.runbooklint.yaml` in
 * `cwd` and the folders above. Without one every rule has its own level.
 */
export async function findConfig(
  cwd: string,
  given: string | undefined,
): Promise<Config> {
  const paths = new Paths(cwd);
  if (given !== undefined) {
    const path = paths.absolute(given);
    const text = await readIfThere(path);
    if (text === undefined) {
      throw new UsageError(`there is no configuration ${given}.`);
    }
    return new Config(dirname(path), readConfig(text, given));
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      const text = await readIfThere(path);
      if (text !== undefined) {
        return new Config(folder, readConfig(text, paths.shown(path)));
      }
    }
    if (dirname(folder) === folder) {
      return new Config(cwd);
    }
  }
}
