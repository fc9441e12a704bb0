import { AlertInstance, ServiceAlert } from 'backstage-plugin-runbook-common';

/** Instances of one alert that fire. */
export interface FiringGroup {
  id: string;
  /** Those that are silenced last, else the newest first; at least one. */
  instances: [AlertInstance, ...AlertInstance[]];
  /** What defines the alert; undefined where nothing does. */
  definition?: ServiceAlert;
}

/** What an instance says of itself. */
export function summaryOf({ annotations }: AlertInstance): string | undefined {
  return annotations.summary ?? annotations.description;
}

/** Brings the instances of an alert together, in the order of their first. */
export function groupFiring(
  firing: readonly AlertInstance[],
  alerts: readonly ServiceAlert[],
): FiringGroup[] {
  const groups = new Map<string, FiringGroup>();
  for (const instance of firing) {
    const { alertId, name, severityText } = instance;
    const id = JSON.stringify([alertId, name, severityText]);
    const group = groups.get(id);
    if (group) {
      group.instances.push(instance);
    } else {
      groups.set(id, {
        id,
        instances: [instance],
        definition: alerts.find(alert => alert.id === alertId),
      });
    }
  }
  return [...groups.values()];
}
