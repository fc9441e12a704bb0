import { AlertRule, Position, readRuleFile, RunbookLink } from 'alert-rules';
import { Config } from '../config/config';
import { Finding, Level } from '../lint/finding';
import { KnownDocument } from '../lint/knownDocument';
import { ownDocuments } from './ownDocuments';
import { runbookUrlsOf } from './runbookUrls';

/** Checks a file of alert rules against the documents that were read. */
export function lintRules(
  path: string,
  text: string,
  documents: readonly KnownDocument[],
  config: Config,
): Finding[] {
  const findings: Finding[] = [];
  const add = (
    rule: string,
    own: Level,
    { line, column }: Position,
    message: string,
  ) => {
    const level = config.levelOf(rule, own);
    if (level !== 'off') {
      findings.push({ path, line, column, rule, level, message });
    }
  };
  const { rules, diagnostics } = readRuleFile(text);
  for (const { line, column = 1, message } of diagnostics) {
    add('alert-rules-unreadable', 'warning', { line, column }, message);
  }
  const near = ownDocuments(path, documents);
  const urls = runbookUrlsOf(path, documents);
  for (const rule of rules) {
    if (rule.runbook) {
      const link = urls.resolve({ url: rule.runbook.url, name: rule.name });
      const message = faultOf(rule, link);
      if (message) {
        add('dangling-runbook-url', 'warning', rule.runbook, message);
      }
      continue;
    }
    const runbook = near.find(({ alerts }) =>
      alerts.has(rule.name.toLowerCase()),
    );
    // The portal finds it by its name, and the page itself brings no link.
    add(
      'alert-rule-without-runbook',
      runbook ? 'info' : 'warning',
      rule,
      runbook
        ? `The rule "${rule.name}" has no runbook_url, though ${runbook.path} describes the alert. Add the link, so that the page brings it.`
        : `The rule "${rule.name}" has no runbook_url, and no runbook has an alert of that name. Write down what to do and link to it.`,
    );
  }
  return findings;
}

/** What is wrong with a link; undefined where it leads somewhere, or where nobody can tell. */
function faultOf(rule: AlertRule, link: RunbookLink): string | undefined {
  if (link.state === 'near' && link.fragment !== undefined) {
    return `The runbook_url of "${rule.name}" leads to #${link.wanted}, and no heading in ${link.document.path} has that anchor. Did you mean #${link.fragment}?`;
  }
  if (link.state !== 'dangling') {
    return undefined;
  }
  const [first, ...others] = link.documents;
  const where =
    others.length === 0 && first
      ? first.path
      : `any of ${link.documents.length} documents`;
  return `The runbook_url of "${rule.name}" leads to #${link.wanted}, and no heading in ${where} has that anchor.`;
}
