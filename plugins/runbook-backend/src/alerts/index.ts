export { AlertSearchAccess } from './AlertSearchAccess';
export { createAlertRules, createAlerts } from './createAlerts';
export { createAlertInstances } from './instances';
