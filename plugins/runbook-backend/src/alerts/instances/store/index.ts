export type {
  AlertInstanceStore,
  FiringAlert,
  OwnedAlert,
  PastFirings,
  UnownedFiring,
} from './AlertInstanceStore';
export type {
  FiringFilter,
  FiringGroup,
  FiringName,
  FiringPlace,
  FiringStore,
  Grades,
} from './FiringStore';
export { DatabaseFiringStore } from './DatabaseFiringStore';
export { placeOf, urgencyAt } from './places';
export { DatabaseAlertInstanceStore } from './DatabaseAlertInstanceStore';
export type {
  AlertmanagerStore,
  StoredAlertmanager,
} from './AlertmanagerStore';
export { DatabaseAlertmanagerStore } from './DatabaseAlertmanagerStore';
