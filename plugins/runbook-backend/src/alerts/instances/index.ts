export { createAlertInstances } from './createAlertInstances';
export type { AlertInstances } from './createAlertInstances';
export type { AlertInstanceStore, FiringAlert } from './store';
export { whoTells } from './alertmanagers';
