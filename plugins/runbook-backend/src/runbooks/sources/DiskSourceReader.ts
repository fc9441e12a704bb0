import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { isError, toError } from '@backstage/errors';
import { SourceLimits } from '../../config';
import { FileTooLargeError } from '../../reading';
import { withTimeout } from '../../timing';
import {
  fileTooLarge,
  folderTooDeep,
  noDocuments,
  sourceOutsideFolder,
  tooManyFiles,
  unreadable,
} from './diagnostics';
import { inReadingOrder, isToolFolder } from './documentFiles';
import { SourceKind } from './SourceKind';
import {
  ReadSourceOptions,
  SourceContent,
  SourceFile,
  SourceReader,
} from './SourceReader';

/** Addresses of a document on the web, where the folder is in a repository. */
export type WebAddresses = (
  path: string,
) => Pick<SourceFile, 'viewUrl' | 'editUrl'>;

/**
 * Reads below one folder on disk and nowhere else: every path is resolved
 * through its symbolic links before it is opened, and what lands outside is
 * not read.
 */
export class DiskSourceReader implements SourceReader {
  readonly #root: string;
  readonly #kind: SourceKind;
  readonly #limits: SourceLimits;
  readonly #addresses: WebAddresses;

  constructor(options: {
    root: string;
    kind: SourceKind;
    limits: SourceLimits;
    addresses: WebAddresses;
  }) {
    this.#root = options.root;
    this.#kind = options.kind;
    this.#limits = options.limits;
    this.#addresses = options.addresses;
  }

  async read(
    source: string,
    { maxFiles }: ReadSourceOptions,
  ): Promise<SourceContent | undefined> {
    const target = await this.#timed(source, () => this.#locate(source));
    if (target === 'missing') {
      return undefined;
    }
    if (target === 'outside') {
      return {
        attempts: 1,
        files: [],
        diagnostics: [sourceOutsideFolder(source)],
      };
    }
    const content: SourceContent = { attempts: 0, files: [], diagnostics: [] };
    if (!target.isFolder) {
      if (source.endsWith('/')) {
        return undefined;
      }
      if (this.#kind.isFile(source)) {
        await this.#add(content, source, source);
      } else {
        content.diagnostics.push(noDocuments(source, this.#kind));
      }
      return content;
    }
    const { paths, tooDeep } = await this.#timed(source, signal =>
      this.#list(source, signal),
    );
    const [first, ...others] = tooDeep;
    if (first !== undefined) {
      content.diagnostics.push(
        folderTooDeep(
          source,
          [first, ...others],
          this.#limits.depth,
          this.#kind,
        ),
      );
    }
    if (paths.length > maxFiles) {
      content.diagnostics.push(
        tooManyFiles(source, this.#limits.files, this.#kind),
      );
    }
    for (const path of paths.slice(0, maxFiles)) {
      await this.#add(content, path, source);
    }
    if (paths.length === 0 && content.diagnostics.length === 0) {
      content.diagnostics.push(noDocuments(source, this.#kind));
    }
    return content;
  }

  async readFile(path: string, maxBytes: number): Promise<Buffer | undefined> {
    return this.#timed(path, async signal => {
      const target = await this.#locate(path);
      return typeof target === 'string' || target.isFolder
        ? undefined
        : readRegularFile(target.path, maxBytes, signal);
    });
  }

  /** Reads one document; a fault of one file is told and leaves the others. */
  async #add(content: SourceContent, path: string, source: string) {
    content.attempts += 1;
    try {
      const bytes = await this.readFile(path, this.#limits.fileSize);
      if (bytes) {
        content.files.push({
          path,
          source,
          content: bytes,
          ...this.#addresses(path),
        });
      } else {
        content.diagnostics.push(sourceOutsideFolder(path));
      }
    } catch (error) {
      content.diagnostics.push(
        error instanceof FileTooLargeError
          ? fileTooLarge(path, this.#limits.fileSize)
          : unreadable(path, reasonOf(error)),
      );
    }
  }

  async #list(folder: string, signal: AbortSignal) {
    const found: string[] = [];
    const tooDeep: string[] = [];
    const visit = async (path: string, depth: number) => {
      // Nobody waits for a walk that has taken too long.
      signal.throwIfAborted();
      const entries = await readdir(join(this.#root, path), {
        withFileTypes: true,
      });
      for (const entry of entries) {
        const child = posix.join(path, entry.name);
        // A linked folder is not entered: it could lead round in a circle.
        if (entry.isDirectory()) {
          if (isToolFolder(entry.name)) {
            continue;
          }
          if (depth < this.#limits.depth) {
            await visit(child, depth + 1);
          } else {
            tooDeep.push(child);
          }
        } else if (this.#kind.isFile(entry.name)) {
          found.push(child);
        }
      }
    };
    await visit(posix.normalize(folder).replace(/\/$/, ''), 1);
    return {
      paths: inReadingOrder(found, path => path),
      tooDeep: tooDeep.sort(),
    };
  }

  async #locate(
    path: string,
  ): Promise<'missing' | 'outside' | { path: string; isFolder: boolean }> {
    try {
      const root = await realpath(this.#root);
      if (!isInside(root, resolve(root, path))) {
        return 'outside';
      }
      const real = await realpath(join(root, path));
      if (!isInside(root, real)) {
        return 'outside';
      }
      return { path: real, isFolder: (await stat(real)).isDirectory() };
    } catch (error) {
      if (isNotThere(error)) {
        return 'missing';
      }
      throw new Error(`${path} could not be read: ${reasonOf(error)}`);
    }
  }

  #timed<T>(what: string, run: (signal: AbortSignal) => Promise<T>) {
    return withTimeout(this.#limits.readTimeout, `Reading ${what}`, run);
  }
}

async function readRegularFile(
  path: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  // Asked before it is opened: to open a pipe or device can block or act.
  if (!(await lstat(path)).isFile()) {
    throw new Error('it is no regular file');
  }
  // The path has no links left; one put there since then is refused.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await file.stat();
    if (size > maxBytes) {
      throw new FileTooLargeError(`${path} has ${size} bytes`);
    }
    return await file.readFile({ signal });
  } finally {
    await file.close();
  }
}

function isInside(folder: string, path: string): boolean {
  const step = relative(folder, path);
  return step !== '..' && !step.startsWith(`..${sep}`) && !isAbsolute(step);
}

function isNotThere(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
}

/** A reason without the host's paths, which are nobody's business. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'the portal has no right to read it';
    case 'ELOOP':
      return 'its symbolic links lead in a circle';
    case undefined:
      return toError(error).message;
    default:
      return `the system says ${code}`;
  }
}

function codeOf(error: unknown): string | undefined {
  return isError(error) && typeof error.code === 'string'
    ? error.code
    : undefined;
}
