export { RunbookAnchors } from 'alert-rules';
export type { RunbookPlace } from 'alert-rules';
export * from './endpoints';
export * from './permissions';
export * from './place';
export * from './runbook';
