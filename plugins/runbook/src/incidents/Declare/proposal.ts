import { ServiceIncidents } from 'backstage-plugin-runbook-common';

/** What an address proposes for an incident that is to be declared. */
export interface Proposal {
  title: string;
  /** A severity, or the label of an alert that stands for one. */
  severity?: string;
  /** Id of the alert instance that it is about. */
  alert?: string;
  drill: boolean;
}

/** Fields of the query; `declare` opens the form. */
const FIELDS = ['declare', 'title', 'severity', 'alert'];

/** What the query of the Incident tab's address proposes; undefined where it asks for nothing. */
export function proposalIn(search: string): Proposal | undefined {
  const query = new URLSearchParams(search);
  const declare = query.get('declare');
  if (declare === null) {
    return undefined;
  }
  const [severity, alert] = [query.get('severity'), query.get('alert')];
  return {
    title: query.get('title') ?? '',
    drill: declare === 'drill',
    ...(severity && { severity }),
    ...(alert && { alert }),
  };
}

/** The query without what it proposed. */
export function withoutProposal(search: string): string {
  const query = new URLSearchParams(search);
  FIELDS.forEach(field => query.delete(field));
  return query.toString();
}

/**
 * The severity to begin with: the proposed one, or what the portal takes an
 * alert's label for. Without either the second, which is put up or down sooner
 * than none is chosen.
 */
export function severityFor(
  proposed: string | undefined,
  known: Pick<ServiceIncidents, 'severities' | 'alertSeverities'>,
): string {
  const names = known.severities.map(({ severity }) => severity);
  const label = proposed?.toLocaleLowerCase('en-US') ?? '';
  return (
    names.find(name => name.toLocaleLowerCase('en-US') === label) ??
    known.alertSeverities[label] ??
    names[1] ??
    names[0] ??
    ''
  );
}
