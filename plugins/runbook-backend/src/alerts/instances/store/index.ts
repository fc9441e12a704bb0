export type {
  AlertInstanceStore,
  FiringAlert,
  FiringGroup,
  OwnedAlert,
  PastFirings,
  UnownedFiring,
} from './AlertInstanceStore';
export { DatabaseAlertInstanceStore } from './DatabaseAlertInstanceStore';
export type {
  AlertmanagerStore,
  StoredAlertmanager,
} from './AlertmanagerStore';
export { DatabaseAlertmanagerStore } from './DatabaseAlertmanagerStore';
