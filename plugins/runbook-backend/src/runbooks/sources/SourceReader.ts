import { Runbook } from 'backstage-plugin-runbook-common';

/** Something the importer tells the service's owner of a source. */
export type ImportDiagnostic = Runbook['diagnostics'][number];

/** One document's file, read or known to be as it was. */
export interface SourceFile {
  /** Path relative to `catalog-info.yaml`, or URL. */
  path: string;
  /** What of `runbook/source` it was found through. */
  source: string;
  viewUrl?: string;
  editUrl?: string;
  /** What the host calls this version of the file or of its folder. */
  etag?: string;
  /** The file's bytes; `unchanged` when the host says that the ETag still holds. */
  content: Buffer | 'unchanged';
}

/** What a source holds. A file or folder that is not there is no content at all. */
export interface SourceContent {
  /** Files that were asked for, whether or not they could be read. */
  attempts: number;
  files: SourceFile[];
  diagnostics: ImportDiagnostic[];
}

/** A file of the last import, told to a reader so that it can ask for changes only. */
export interface KnownFile {
  path: string;
  source: string;
  viewUrl?: string;
  editUrl?: string;
  etag?: string;
}

/** What one reading may use up and already knows. */
export interface ReadSourceOptions {
  /** Files that may still be read for this service. */
  maxFiles: number;
  /** Files of the last import that were found through the same source. */
  known: readonly KnownFile[];
  /** Diagnostics of the last import for the same source, for when it is unchanged. */
  knownDiagnostics: readonly ImportDiagnostic[];
}

/** Reads from one place: a folder on disk, or a host on the web. */
export interface SourceReader {
  /**
   * Reads the file or folder that a source names.
   *
   * @returns undefined when there is no such file or folder.
   * @throws when it cannot be told, for example because the host is down.
   */
  read(
    source: string,
    options: ReadSourceOptions,
  ): Promise<SourceContent | undefined>;

  /**
   * Reads one file of any kind.
   *
   * @returns undefined when there is none, or when it lies outside the place.
   * @throws FileTooLargeError - when it has more bytes than allowed.
   */
  readFile(path: string, maxBytes: number): Promise<Buffer | undefined>;
}
