export { createAlertmanagers } from './createAlertmanagers';
export type { Alertmanagers } from './createAlertmanagers';
export { whoTells } from './whoTells';
