import { createHash } from 'node:crypto';
import {
  applyRuleLevels,
  Diagnostic,
  DOCUMENT_FORMAT_VERSION,
  RuleLevels,
  RunbookDocument,
} from 'runbook-markdown';
import { SourceFile } from '../sources';
import { UrlPath } from '../sources/UrlPath';
import { KnownDocument, OutcomeDocument } from '../store';
import { decodeText } from './decodeText';

/** The parser, as the importer calls it. */
export type ParseRunbook = (
  text: string,
  options: { path: string; today: string },
) => { document: RunbookDocument; diagnostics: Diagnostic[] };

/** What decides whether a stored document still is what the parser would make of it. */
export interface ParserState {
  parse: ParseRunbook;
  version: string;
  /** Levels that were set for rules; a change of them is a change of `version`. */
  ruleLevels: RuleLevels;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * Whether a document has to be parsed anew although its file is the same:
 * after an upgrade, and on the day its review comes due.
 */
export function isOutdated(
  known: KnownDocument,
  { version, today }: Pick<ParserState, 'version' | 'today'>,
): boolean {
  const { reviewDue, parsedOn } = known;
  return (
    known.formatVersion !== DOCUMENT_FORMAT_VERSION ||
    known.parserVersion !== version ||
    (reviewDue !== undefined &&
      parsedOn <= reviewDue &&
      reviewDue <= today &&
      parsedOn !== today)
  );
}

/** Turns a file into a document, or keeps the stored one where nothing has changed. */
export function readDocument(
  id: string,
  file: SourceFile,
  known: KnownDocument | undefined,
  options: ParserState & { force: boolean },
): OutcomeDocument {
  const { content, ...place } = file;
  if (content === 'unchanged') {
    if (!known) {
      throw new Error(`${file.path} is said to be unchanged but is not stored`);
    }
    return { file: { ...place, id, hash: known.hash } };
  }
  const hash = createHash('sha256').update(content).digest('hex');
  const kept = { ...place, id, hash };
  if (!options.force && known?.hash === hash && !isOutdated(known, options)) {
    return { file: kept };
  }
  const { text, diagnostics } = decodeText(content);
  const parsed = options.parse(text, {
    // The end of a path tells the format; an address may have a query there.
    path: /^https?:/i.test(file.path) ? new UrlPath(file.path).path : file.path,
    today: options.today,
  });
  return {
    file: kept,
    parsed: {
      document: parsed.document,
      diagnostics: applyRuleLevels(
        [...diagnostics, ...parsed.diagnostics],
        options.ruleLevels,
      ),
      parserVersion: options.version,
      parsedOn: options.today,
    },
  };
}
