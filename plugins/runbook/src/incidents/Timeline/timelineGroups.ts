import { TimelineKind } from 'backstage-plugin-runbook-common';

/** What the timeline can be filtered by. */
export const TIMELINE_GROUPS = [
  'states',
  'updates',
  'people',
  'steps',
  'alerts',
  'runs',
  'notes',
] as const;

/** One of {@link TIMELINE_GROUPS}. */
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

const GROUPS: Record<TimelineKind, TimelineGroup> = {
  declared: 'states',
  acknowledged: 'states',
  mitigated: 'states',
  resolved: 'states',
  reopened: 'states',
  cancelled: 'states',
  merged: 'states',
  absorbed: 'states',
  retitled: 'states',
  'severity-set': 'states',
  'service-added': 'states',
  'service-removed': 'states',
  'postmortem-set': 'states',
  'status-updated': 'updates',
  'role-taken': 'people',
  'role-offered': 'people',
  'role-declined': 'people',
  'role-left': 'people',
  paged: 'people',
  'page-unreachable': 'people',
  'rotation-changed': 'people',
  'step-ticked': 'steps',
  'step-skipped': 'steps',
  'step-unticked': 'steps',
  'alert-attached': 'alerts',
  'alert-ended': 'alerts',
  'alert-detached': 'alerts',
  'run-started': 'runs',
  'run-step': 'runs',
  'run-ended': 'runs',
  noted: 'notes',
  'time-corrected': 'notes',
};

/** Which filter shows an entry. */
export function groupOf(kind: TimelineKind): TimelineGroup {
  return GROUPS[kind];
}
