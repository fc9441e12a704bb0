import { Config } from '../config/config';
import { Finding, Level } from '../lint/finding';
import { KnownDocument } from '../lint/knownDocument';
import { ownDocuments } from './ownDocuments';
import { Position, readRuleFile } from './readRuleFile';
import { resolveRunbookUrl } from './resolveRunbookUrl';

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
  const { rules, problem } = readRuleFile(text);
  if (problem) {
    add('alert-rules-unreadable', 'warning', problem, problem.message);
  }
  const near = ownDocuments(path, documents);
  for (const rule of rules) {
    if (!rule.runbook) {
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
      continue;
    }
    const target = resolveRunbookUrl(rule.runbook.url, near, documents);
    if (target.kind === 'no-section') {
      const [first, ...others] = target.documents;
      const where =
        others.length === 0 && first
          ? first.path
          : `any of ${target.documents.length} documents`;
      add(
        'dangling-runbook-url',
        'warning',
        rule.runbook,
        `The runbook_url of "${rule.name}" leads to #${target.anchor}, and no heading in ${where} has that anchor.`,
      );
    }
  }
  return findings;
}
