import { posix } from 'node:path';
import {
  ALERT_RULES_ANNOTATION,
  RUNBOOK_SOURCE_ANNOTATION,
} from 'backstage-plugin-runbook-common';

/** What is read from a service's sources. */
export interface SourceKind {
  /** The annotation that names the sources. */
  annotation: string;
  /** What all files together are, at the start of a sentence. */
  whole: string;
  /** Which files of a folder count, in words. */
  files: string;
  /** Whether a file's name is one that such a file can have. */
  isFile(path: string): boolean;
}

export const RUNBOOK_DOCUMENTS: SourceKind = {
  annotation: RUNBOOK_SOURCE_ANNOTATION,
  whole: 'The runbook',
  files: '.md, .markdown, .html or .htm file',
  isFile: byExtension('.md', '.markdown', '.html', '.htm'),
};

export const ALERT_RULE_FILES: SourceKind = {
  annotation: ALERT_RULES_ANNOTATION,
  whole: 'The alert rules',
  files: '.yaml or .yml file',
  isFile: byExtension('.yaml', '.yml'),
};

function byExtension(...extensions: string[]) {
  const known = new Set(extensions);
  return (path: string) =>
    known.has(posix.extname(path).toLocaleLowerCase('en-US'));
}
