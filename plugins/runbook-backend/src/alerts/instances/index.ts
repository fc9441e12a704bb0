export { createAlertInstances } from './createAlertInstances';
export type { AlertInstances } from './createAlertInstances';
export type {
  AlertInstanceStore,
  FiringAlert,
  FiringGroup,
  PastFirings,
  UnownedFiring,
} from './store';
export { silenceAddress } from './sources';
export { whoTells } from './alertmanagers';
