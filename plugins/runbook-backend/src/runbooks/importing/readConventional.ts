import { CONVENTIONAL_SOURCES } from 'backstage-plugin-runbook-common';
import { ServiceReader } from '../sources';
import { noDocuments } from '../sources/diagnostics';
import { ListingUnsupportedError } from '../sources/errors';
import { SourceDiagnostic } from '../store';
import { MarkedContent, readSource } from './readSource';
import type { ReadSourcesOptions, SourcesResult } from './readSources';

/**
 * Reads the first of the conventional sources that is there. Where a hit is
 * known it is asked alone, and the others only when it is gone.
 */
export async function readConventional(
  reader: ServiceReader,
  options: ReadSourcesOptions,
): Promise<SourcesResult> {
  const { hit } = options.known;
  if (hit !== undefined && CONVENTIONAL_SOURCES.includes(hit)) {
    const content = await readIfListable(hit, reader, options);
    if (content && content.files.length > 0) {
      const { files, diagnostics } = content;
      const ofOthers = options.known.diagnostics.filter(
        ({ foundThrough }) => foundThrough !== hit,
      );
      return {
        state: 'found',
        files,
        diagnostics: [...ofOthers, ...diagnostics],
      };
    }
  }
  const diagnostics: SourceDiagnostic[] = [];
  for (const source of CONVENTIONAL_SOURCES) {
    const content = await readIfListable(source, reader, options);
    // An empty docs/runbooks/ is nobody's mistake when no one named it.
    const empty = noDocuments(source, reader.kind).rule;
    diagnostics.push(
      ...(content?.diagnostics.filter(({ rule }) => rule !== empty) ?? []),
    );
    if (content && content.files.length > 0) {
      return { state: 'found', files: content.files, diagnostics };
    }
  }
  const [first] = diagnostics;
  if (first) {
    return { state: 'failed', failure: first.message, diagnostics };
  }
  if (options.known.hasDocuments) {
    await reader.assertReadable();
  }
  return { state: 'missing', diagnostics };
}

/** A host that cannot list folders has no folder that the author did not name. */
async function readIfListable(
  ...args: Parameters<typeof readSource>
): Promise<MarkedContent | undefined> {
  try {
    return await readSource(...args);
  } catch (error) {
    if (error instanceof ListingUnsupportedError) {
      return undefined;
    }
    throw error;
  }
}
