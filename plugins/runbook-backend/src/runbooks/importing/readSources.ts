import { CONVENTIONAL_SOURCES, Runbook } from 'backstage-plugin-runbook-common';
import { SourcePointers } from '../../catalog';
import {
  KnownFile,
  ServiceReader,
  SourceContent,
  SourceFile,
} from '../sources';
import { ListingUnsupportedError } from '../sources/errors';
import { noDocuments, sourceNotFound } from '../sources/diagnostics';

/** What a service's sources hold, all of them together. */
export type SourcesResult =
  | { state: 'found'; files: SourceFile[]; diagnostics: Diagnostics }
  | { state: 'missing'; diagnostics: Diagnostics }
  | { state: 'failed'; failure: string; diagnostics: Diagnostics };

type Diagnostics = Runbook['diagnostics'];

/** What the last import left, for asking only for what has changed. */
export interface KnownSources {
  files: readonly KnownFile[];
  diagnostics: Diagnostics;
}

/**
 * Reads the sources that `runbook/source` names, or the first of the
 * conventional ones that is there.
 *
 * @throws when a source can't be asked: then nothing is known and the last
 * good runbook has to stay.
 */
export async function readSources(
  pointers: SourcePointers,
  reader: ServiceReader,
  options: { maxFiles: number; known: KnownSources },
): Promise<SourcesResult> {
  return pointers.declared
    ? readDeclared(pointers.sources, reader, options)
    : readConventional(reader, options);
}

async function readDeclared(
  sources: readonly string[],
  reader: ServiceReader,
  options: { maxFiles: number; known: KnownSources },
): Promise<SourcesResult> {
  const files = new Map<string, SourceFile>();
  const diagnostics: Diagnostics = [];
  for (const source of sources) {
    const content = await read(source, reader, {
      ...options,
      maxFiles: Math.max(0, options.maxFiles - files.size),
    });
    if (!content) {
      diagnostics.push(sourceNotFound(source));
      continue;
    }
    diagnostics.push(...content.diagnostics);
    for (const file of content.files) {
      // A file may be named and also lie in a folder that is named.
      if (!files.has(file.path)) {
        files.set(file.path, file);
      }
    }
  }
  if (files.size > 0) {
    return { state: 'found', files: [...files.values()], diagnostics };
  }
  const failure =
    diagnostics.map(({ message }) => message).join(' ') ||
    'runbook/source in catalog-info.yaml names nothing that may be read. Name a file or folder beside catalog-info.yaml, or remove the annotation.';
  return { state: 'failed', failure, diagnostics };
}

async function readConventional(
  reader: ServiceReader,
  options: { maxFiles: number; known: KnownSources },
): Promise<SourcesResult> {
  const diagnostics: Diagnostics = [];
  for (const source of CONVENTIONAL_SOURCES) {
    const content = await readIfListable(source, reader, options);
    if (content && content.files.length > 0) {
      return { state: 'found', ...content };
    }
    // An empty docs/runbooks/ is nobody's mistake when no one named it.
    const empty = noDocuments(source).rule;
    diagnostics.push(
      ...(content?.diagnostics.filter(({ rule }) => rule !== empty) ?? []),
    );
  }
  const [first] = diagnostics;
  return first
    ? { state: 'failed', failure: first.message, diagnostics }
    : { state: 'missing', diagnostics };
}

function read(
  source: string,
  reader: ServiceReader,
  options: { maxFiles: number; known: KnownSources },
): Promise<SourceContent | undefined> {
  return reader.read(source, {
    maxFiles: options.maxFiles,
    known: options.known.files.filter(file => file.source === source),
    knownDiagnostics: options.known.diagnostics.filter(diagnostic =>
      diagnostic.source?.startsWith(source),
    ),
  });
}

/** A host that cannot list folders has no folder that the author did not name. */
async function readIfListable(
  ...args: Parameters<typeof read>
): Promise<SourceContent | undefined> {
  try {
    return await read(...args);
  } catch (error) {
    if (error instanceof ListingUnsupportedError) {
      return undefined;
    }
    throw error;
  }
}
