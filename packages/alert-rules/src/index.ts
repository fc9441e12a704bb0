/**
 * Reads Prometheus alert rules, and tells where the `runbook_url` of each leads
 * among a service's documents. Pure: text in, definitions and diagnostics out.
 *
 * @packageDocumentation
 */

export {
  alertRuleSchema,
  type AlertRule,
  type Position,
} from './model/alertRule';
export { readRuleFile, type RuleFile } from './read/readRuleFile';
export { likeness } from './links/likeness';
export { readLinkAddress, type LinkAddress } from './links/linkAddress';
export type {
  LinkedDocument,
  LinkedOutline,
  LinkedRunbook,
  LinkedSection,
} from './links/linkedDocument';
export { RunbookAnchors, type RunbookPlace } from './links/RunbookAnchors';
export type { RunbookLink } from './links/runbookLink';
export {
  RunbookUrlResolver,
  type LinkSurroundings,
} from './links/RunbookUrlResolver';
