import { SourceKind } from './SourceKind';
import { ImportDiagnostic } from './SourceReader';

/** Sizes are told in the unit that file managers use. */
function size(bytes: number): string {
  const kib = bytes / 1024;
  return kib < 1024
    ? `${Math.ceil(kib)} KiB`
    : `${Math.round((kib / 1024) * 10) / 10} MiB`;
}

export function tooManyFiles(
  source: string,
  max: number,
  { annotation, whole }: SourceKind,
): ImportDiagnostic {
  return {
    rule: 'too-many-files',
    severity: 'warning',
    source,
    message: `${whole} ${
      whole.endsWith('s') ? 'have' : 'has'
    } more than ${max} files; the rest were left out. Name fewer in ${annotation}, or join some.`,
  };
}

export function fileTooLarge(source: string, max: number): ImportDiagnostic {
  return {
    rule: 'file-too-large',
    severity: 'error',
    source,
    message: `${source} is larger than ${size(
      max,
    )} and was left out. Split it.`,
  };
}

/** One for a whole source: a deep folder can hold any number of others. */
export function folderTooDeep(
  source: string,
  [first, ...others]: readonly [string, ...string[]],
  max: number,
  { annotation }: SourceKind,
): ImportDiagnostic {
  return {
    rule: 'folder-too-deep',
    severity: 'warning',
    source,
    message: `${first}${
      others.length > 0 ? ` and ${others.length} more` : ''
    } in ${source} lie more than ${max} folders deep and were left out. Move them up, or name them in ${annotation}.`,
  };
}

export function sourceOutsideFolder(source: string): ImportDiagnostic {
  return {
    rule: 'source-outside-folder',
    severity: 'error',
    source,
    message: `${source} leads out of the folder of catalog-info.yaml and was not read. Move the file into the folder.`,
  };
}

export function sourceNotFound(
  source: string,
  { annotation }: SourceKind,
): ImportDiagnostic {
  return {
    rule: 'source-not-found',
    severity: 'error',
    source,
    message: `There is no ${source}. Add it, or correct ${annotation} in catalog-info.yaml.`,
  };
}

export function noDocuments(
  source: string,
  { annotation, files }: SourceKind,
): ImportDiagnostic {
  return {
    rule: 'no-documents',
    severity: 'error',
    source,
    message: `${source} holds no ${files}. Add one, or correct ${annotation} in catalog-info.yaml.`,
  };
}

export function unreadable(source: string, reason: string): ImportDiagnostic {
  return {
    rule: 'unreadable',
    severity: 'error',
    source,
    message: `${source} could not be read: ${reason}.`,
  };
}
