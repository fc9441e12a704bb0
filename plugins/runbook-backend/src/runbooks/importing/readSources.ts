import { SourcePointers } from '../../catalog';
import { KnownFile, ServiceReader, SourceFile } from '../sources';
import { sourceNotFound, tooManyFiles } from '../sources/diagnostics';
import { SourceDiagnostic } from '../store';
import { readConventional } from './readConventional';
import { readSource } from './readSource';

/** What a service's sources hold, all of them together. */
export type SourcesResult =
  | { state: 'found'; files: SourceFile[]; diagnostics: SourceDiagnostic[] }
  | { state: 'missing'; diagnostics: SourceDiagnostic[] }
  | { state: 'failed'; failure: string; diagnostics: SourceDiagnostic[] };

/** What the last import left, for asking only for what has changed. */
export interface KnownSources {
  files: readonly KnownFile[];
  diagnostics: readonly SourceDiagnostic[];
  /** Whether documents are stored, which nothing unproven may remove. */
  hasDocuments: boolean;
  /** Conventional path to ask first, and with an answer alone. */
  hit?: string;
}

export interface ReadSourcesOptions {
  /** Most files a service. */
  maxFiles: number;
  known: KnownSources;
}

/** How many of its reasons a failure names; the diagnostics name them all. */
const MAX_REASONS = 3;

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
  options: ReadSourcesOptions,
): Promise<SourcesResult> {
  return pointers.declared
    ? readDeclared(pointers.sources, reader, options)
    : readConventional(reader, options);
}

async function readDeclared(
  sources: readonly string[],
  reader: ServiceReader,
  { maxFiles, known }: ReadSourcesOptions,
): Promise<SourcesResult> {
  const files = new Map<string, SourceFile>();
  const diagnostics: SourceDiagnostic[] = [];
  let left = maxFiles;
  for (const source of sources) {
    if (left <= 0) {
      diagnostics.push(tooManyFiles(source, maxFiles, reader.kind));
      break;
    }
    const content = await readSource(source, reader, { maxFiles: left, known });
    // To learn that nothing is there costs a call too.
    left -= Math.max(1, content?.attempts ?? 0);
    diagnostics.push(
      ...(content?.diagnostics ?? [
        { ...sourceNotFound(source, reader.kind), foundThrough: source },
      ]),
    );
    for (const file of content?.files ?? []) {
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
    diagnostics
      .slice(0, MAX_REASONS)
      .map(({ message }) => message)
      .join(' ') ||
    `${reader.kind.annotation} in catalog-info.yaml names nothing that may be read. Name a file or folder beside catalog-info.yaml, or remove the annotation.`;
  return { state: 'failed', failure, diagnostics };
}
