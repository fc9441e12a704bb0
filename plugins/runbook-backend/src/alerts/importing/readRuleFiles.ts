import { createHash } from 'node:crypto';
import { readRuleFile } from 'alert-rules';
import { Diagnostic } from 'runbook-markdown';
import { decodeText, SourceFile } from '../../runbooks';
import { KnownRuleFile, OutcomeRuleFile } from '../store';

/** Turns a file into rules, or keeps the stored ones where nothing has changed. */
export function toOutcomeFile(
  file: SourceFile,
  known: KnownRuleFile | undefined,
  options: { readerVersion: string; force: boolean },
): OutcomeRuleFile {
  const { content, ...place } = file;
  if (content === 'unchanged') {
    if (!known) {
      throw new Error(`${file.path} is said to be unchanged but is not stored`);
    }
    return { file: { ...place, hash: known.hash } };
  }
  const hash = createHash('sha256').update(content).digest('hex');
  if (
    !options.force &&
    known?.hash === hash &&
    known.readerVersion === options.readerVersion
  ) {
    return { file: { ...place, hash } };
  }
  const { text, diagnostics } = decodeText(content);
  const read = readRuleFile(text);
  return {
    file: { ...place, hash },
    read: {
      rules: read.rules,
      diagnostics: [...diagnostics, ...read.diagnostics],
      readerVersion: options.readerVersion,
    },
  };
}

/**
 * What is wrong with a new version of a file of which nothing can be read,
 * although the last had rules. As Prometheus does, those are kept.
 */
export function brokenVersion(
  { read }: OutcomeRuleFile,
  known: KnownRuleFile | undefined,
): Diagnostic | undefined {
  return read && read.rules.length === 0 && known && known.rules > 0
    ? read.diagnostics.find(({ rule }) => rule === 'alert-rules-unreadable')
    : undefined;
}
