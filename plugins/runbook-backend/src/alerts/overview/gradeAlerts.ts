import { Severity, severityOfWord } from 'runbook-markdown';
import { FiringGroup, FiringName, Grades, placeOf } from '../instances';

/** An alert that fires, with its severity. */
export interface GradedAlert extends FiringGroup {
  severity?: Severity;
  /** Whether nobody is notified of any instance. */
  isSilenced: boolean;
  /** Itself, as it is counted. */
  alerts: 1;
}

/** What no word of the labels tells the severity of. */
export function ungradedOf(groups: readonly FiringGroup[]): FiringGroup[] {
  return groups.filter(group => !severityOfLabels(group));
}

/** Alerts with their severities, by the labels, else by what defines them; the most urgent first, then the newest, then by name. */
export function gradeAlerts(
  groups: readonly FiringGroup[],
  defined: Grades['defined'],
): GradedAlert[] {
  const severities = new Map(
    defined.map(alert => [keyOf(alert), alert.severity]),
  );
  return groups
    .map(
      (group): GradedAlert => ({
        ...group,
        severity: severityOfLabels(group) ?? severities.get(keyOf(group)),
        isSilenced: group.silenced >= group.instances,
        alerts: 1,
      }),
    )
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        b.since.getTime() - a.since.getTime() ||
        (keyOf(a) < keyOf(b) ? -1 : 1),
    );
}

function severityOfLabels({ severityText }: FiringName): Severity | undefined {
  return severityText ? severityOfWord(severityText) : undefined;
}

function keyOf({ entityRef, name, severityText }: FiringName): string {
  return JSON.stringify([entityRef, name.toLowerCase(), severityText]);
}
