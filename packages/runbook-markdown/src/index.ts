/**
 * Reads a Markdown runbook into procedures, commands, alert definitions and
 * the rest of its structure. Pure: text in, {@link RunbookDocument} and
 * diagnostics out.
 *
 * @packageDocumentation
 */

export * from './model';
export { fillCommand } from './code/fillCommand';
export { shellRisk } from './code/shellRisk';
export {
  parseRunbook,
  type ParsedRunbook,
  type ParseRunbookOptions,
} from './parseRunbook';
export { severityOfWord } from './recognise/severity';
export * from './rules';
