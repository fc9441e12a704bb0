import { ServiceReader, SourceContent } from '../sources';
import { SourceDiagnostic } from '../store';
import type { ReadSourcesOptions } from './readSources';

/** What one source holds, with its diagnostics marked as its own. */
export type MarkedContent = Omit<SourceContent, 'diagnostics'> & {
  diagnostics: SourceDiagnostic[];
};

/** Reads one source, telling the reader what is known of that source and no other. */
export async function readSource(
  source: string,
  reader: ServiceReader,
  { maxFiles, known }: ReadSourcesOptions,
): Promise<MarkedContent | undefined> {
  const content = await reader.read(source, {
    maxFiles,
    known: known.files.filter(file => file.source === source),
    knownDiagnostics: known.diagnostics.filter(
      ({ foundThrough }) => foundThrough === source,
    ),
  });
  return (
    content && {
      ...content,
      diagnostics: content.diagnostics.map(diagnostic => ({
        ...diagnostic,
        foundThrough: source,
      })),
    }
  );
}
