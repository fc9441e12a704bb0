import { alertStates, ServiceAlert } from 'backstage-plugin-runbook-common';
import { AlertBrief } from './AlertRuleStore';

/** What a list tells of an alert. */
export function toBrief(alert: ServiceAlert): AlertBrief {
  const { name, severity, severityText, procedure } = alert;
  const states = alertStates(alert, true);
  return { name, severity, severityText, procedure, states };
}
