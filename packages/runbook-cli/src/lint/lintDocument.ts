import { Diagnostic, parseRunbook, RunbookDocument } from 'runbook-markdown';
import { findCrlf } from '../fix/lineEnds';
import { findPrompts } from '../fix/prompts';
import { Config } from '../config/config';
import { SourceText } from '../files/sourceText';
import { Finding } from './finding';
import { htmlLine } from './htmlLine';

/** A document to check. */
export interface DocumentSource extends SourceText {
  path: string;
}

/** What {@link lintDocument} needs to know. */
export interface LintContext {
  config: Config;
  /** `YYYY-MM-DD` */
  today: string;
  hasFile(path: string): boolean;
}

/** A document that was checked. */
export interface LintedDocument {
  document: RunbookDocument;
  findings: Finding[];
}

const isHtml = (path: string) => /\.html?$/i.test(path);

/** Diagnostics of the file as it is stored, which the parser does not see. */
function diagnoseFile(
  { path, text, isUtf8 }: DocumentSource,
  context: LintContext,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!isUtf8) {
    diagnostics.push({
      rule: 'not-utf8',
      severity: 'warning',
      message:
        'The file is not in UTF-8 and was read as Windows-1252. Save it as UTF-8.',
      line: 1,
    });
  }
  if (isHtml(path)) {
    return diagnostics;
  }
  const crlf = findCrlf(text);
  if (crlf) {
    diagnostics.push({
      rule: 'crlf',
      severity: 'info',
      message: `${crlf.count} lines end with CR LF, and a copied command can take the CR along. --fix changes them to LF.`,
      line: crlf.line,
    });
  }
  if (context.config.levelOf('prompt-in-commands', 'info') !== 'off') {
    for (const block of findPrompts(text)) {
      diagnostics.push({
        rule: 'prompt-in-commands',
        severity: 'info',
        message:
          'Every line starts with "$ " and no output is shown, so the block cannot be copied as it is. --fix takes the prompts off.',
        line: block.line,
        endLine: block.endLine,
      });
    }
  }
  return diagnostics;
}

/** Checks one document. */
export function lintDocument(
  source: DocumentSource,
  context: LintContext,
): LintedDocument {
  const { path, text } = source;
  const { document, diagnostics } = parseRunbook(text, {
    path,
    today: context.today,
    hasFile: context.hasFile,
  });
  const lines = text.split(/\r\n|\r|\n/);
  const all = [...diagnoseFile(source, context), ...diagnostics];
  const findings = all.flatMap((diagnostic): Finding[] => {
    const { rule, severity, message } = diagnostic;
    const level = context.config.levelOf(rule, severity);
    if (level === 'off') {
      return [];
    }
    if (isHtml(path)) {
      const line = htmlLine(text, document, diagnostic.line);
      return [{ path, rule, level, message, line, column: 1 }];
    }
    const { line, endLine } = diagnostic;
    const indent = (lines[line - 1] ?? '').search(/[^\s\uFEFF]/);
    const column = diagnostic.column ?? Math.max(indent, 0) + 1;
    return [
      {
        path,
        rule,
        level,
        message,
        line,
        column,
        ...(endLine !== undefined && endLine > line && { endLine }),
      },
    ];
  });
  return { document, findings };
}
