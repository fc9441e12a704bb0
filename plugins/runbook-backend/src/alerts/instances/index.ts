export { createAlertInstances } from './createAlertInstances';
export type { AlertInstances } from './createAlertInstances';
export type {
  AlertInstanceStore,
  FiringAlert,
  FiringFilter,
  FiringGroup,
  FiringName,
  FiringPlace,
  FiringStore,
  Grades,
  PastFirings,
  UnownedFiring,
} from './store';
export { placeOf, urgencyAt } from './store';
export { silenceAddress } from './sources';
export { whoTells } from './alertmanagers';
