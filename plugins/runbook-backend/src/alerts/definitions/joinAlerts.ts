import {
  ServiceAlert,
  ServiceAlertRule,
} from 'backstage-plugin-runbook-common';
import { Severity } from 'runbook-markdown';
import { rankOf } from '../matching';
import { DocumentedAlert, mergeDocumented } from './documentedAlerts';

/** A rule of the service's files. */
export interface DefinedRule {
  name: string;
  severity?: Severity;
  severityText?: string;
  rule: ServiceAlertRule;
}

/** An alert whose id and procedure are still to be told. */
export type JoinedAlert = Omit<ServiceAlert, 'id' | 'procedure'>;

/**
 * Joins the rules of a service with what its runbook says of alerts: by name,
 * in any case.
 *
 * @remarks
 * A name is no key. Where several rules have it, or the runbook describes it
 * for several severities, a rule is joined with what is said for its severity,
 * and with what is said without one. What no rule takes stands for itself.
 */
export function joinAlerts(
  rules: readonly DefinedRule[],
  documented: readonly DocumentedAlert[],
): JoinedAlert[] {
  const byName = new Map<
    string,
    { rules: DefinedRule[]; documented: DocumentedAlert[] }
  >();
  const groupOf = (name: string) => {
    const key = name.toLowerCase();
    const group = byName.get(key) ?? { rules: [], documented: [] };
    byName.set(key, group);
    return group;
  };
  rules.forEach(rule => groupOf(rule.name).rules.push(rule));
  documented.forEach(alert => groupOf(alert.name).documented.push(alert));
  return [...byName.values()]
    .flatMap(group => joinName(group.rules, group.documented))
    .sort(
      (a, b) =>
        rankOf(a.severity) - rankOf(b.severity) ||
        a.name.localeCompare(b.name, 'en'),
    );
}

function joinName(
  rules: readonly DefinedRule[],
  documented: readonly DocumentedAlert[],
): JoinedAlert[] {
  const severities = [
    ...new Set(documented.flatMap(({ severity }) => severity ?? [])),
  ];
  const repeats = rules.length > 1 || severities.length > 1;
  const general = documented.filter(({ severity }) => !severity);
  const forSeverity = (severity: Severity | undefined) => [
    ...documented.filter(
      alert => alert.severity && alert.severity === severity,
    ),
    ...general,
  ];
  const taken = new Set<DocumentedAlert>();
  const joined = rules.map((rule): JoinedAlert => {
    const said = repeats ? forSeverity(rule.severity) : documented;
    said.forEach(alert => taken.add(alert));
    return {
      name: rule.name,
      severity: rule.severity ?? mergeDocumented(said)?.severity,
      severityText: rule.severityText ?? mergeDocumented(said)?.severityText,
      rule: rule.rule,
      documentation: mergeDocumented(said)?.documentation,
    };
  });
  const left = severities.filter(severity =>
    documented.some(alert => alert.severity === severity && !taken.has(alert)),
  );
  const alone = left.map(forSeverity);
  if (rules.length === 0 && severities.length === 0) {
    alone.push(general);
  }
  return [
    ...joined,
    ...alone.flatMap((said): JoinedAlert[] => {
      const merged = mergeDocumented(said);
      return merged ? [merged] : [];
    }),
  ];
}
