export { createAlertRules, createAlerts } from './createAlerts';
export { createAlertInstances } from './instances';
export type {
  AlertInstances,
  AlertInstanceStore,
  FiringAlert,
} from './instances';
export { rankOf } from './matching';
export type { Alerts } from './createAlerts';
export type { DefinedAlerts } from './definitions';
