export { createAlertInstances } from './createAlertInstances';
export type { AlertInstances } from './createAlertInstances';
export type {
  AlertInstanceStore,
  FiringAlert,
  FiringGroup,
  PastFirings,
} from './store';
