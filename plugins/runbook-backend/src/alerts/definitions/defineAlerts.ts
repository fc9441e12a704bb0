import {
  AlertFinding,
  AlertPlace,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { RunbookOutline } from '../../runbooks';
import { RulesVersion, StoredRules } from '../store';
import { AlertLinks, ServiceRunbook } from './AlertLinks';
import { documentedAlerts } from './documentedAlerts';
import { DefinedRule, joinAlerts, JoinedAlert } from './joinAlerts';

/**
 * The alerts of a service, as its rules and its documents define them together.
 *
 * @param others - runbooks of other services that its rules name
 */
export function defineAlerts(
  entityRef: string,
  rules: StoredRules,
  { documents }: RunbookOutline,
  others: readonly ServiceRunbook[],
): ServiceAlert[] {
  const own = { entityRef, documents };
  const links = new AlertLinks(own, others);
  return withIds(
    joinAlerts(definedRules(rules, links), documentedAlerts(own, links)),
    entityRef,
  );
}

function definedRules(
  { files }: StoredRules,
  links: AlertLinks,
): DefinedRule[] {
  return files.flatMap(({ path, viewUrl, rules }) =>
    rules.map(
      ({ name, severity, severityText, runbook, line, column, ...rule }) => ({
        name,
        severity,
        severityText,
        rule: {
          ...rule,
          runbookUrl: runbook?.url,
          link: runbook && links.resolve({ url: runbook.url, name }),
          path,
          line,
          viewUrl: viewUrl && `${viewUrl}#L${line}`,
        },
      }),
    ),
  );
}

/** Where to go first: where the rule's link leads, else what the runbook names. */
function procedureOf(
  { name, rule, documentation }: JoinedAlert,
  entityRef: string,
): AlertPlace | undefined {
  const linked = rule?.link?.state === 'exact' ? rule.link.place : undefined;
  if (linked?.fragment !== undefined) {
    return linked;
  }
  return (
    documentation?.procedures[0] ??
    (documentation && {
      entityRef,
      fragment: documentation.fragment,
      title: name,
    })
  );
}

function withIds(
  alerts: readonly JoinedAlert[],
  entityRef: string,
): ServiceAlert[] {
  const taken = new Map<string, number>();
  return alerts.map(alert => {
    const count = (taken.get(alert.name) ?? 0) + 1;
    taken.set(alert.name, count);
    return {
      ...alert,
      id: count === 1 ? alert.name : `${alert.name}-${count}`,
      procedure: procedureOf(alert, entityRef),
    };
  });
}

/** What reading the rule files found. */
export function findingsOfFiles({ files }: StoredRules): AlertFinding[] {
  return files.flatMap(({ path, viewUrl, diagnostics }) =>
    diagnostics.map(
      ({ rule, severity, message, line }): AlertFinding => ({
        rule,
        severity,
        message,
        where: path,
        line,
        url: viewUrl && `${viewUrl}#L${line}`,
      }),
    ),
  );
}

/** What the import of the rules found. */
export function findingsOfImport({
  diagnostics,
}: RulesVersion): AlertFinding[] {
  return diagnostics.map(({ source, foundThrough, ...diagnostic }) => ({
    ...diagnostic,
    where: source,
  }));
}
