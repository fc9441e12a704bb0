import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Paths as a message shows them, and as the disk knows them. */
export class Paths {
  readonly #cwd: string;
  readonly #known = new Map<string, boolean>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  absolute(path: string): string {
    return resolve(this.#cwd, path);
  }

  /** From the working directory where the file is in it, with `/` on every system. */
  shown(absolute: string): string {
    const path = relative(this.#cwd, absolute);
    const isInside =
      path !== '' && !isAbsolute(path) && !path.startsWith(`..${sep}`);
    return (isInside ? path : absolute).split(sep).join('/');
  }

  /** Whether a file or folder exists. Documents ask for the same ones many times. */
  readonly exists = (path: string): boolean => {
    const absolute = this.absolute(path);
    const known = this.#known.get(absolute);
    if (known !== undefined) {
      return known;
    }
    const exists = existsSync(absolute);
    this.#known.set(absolute, exists);
    return exists;
  };
}
