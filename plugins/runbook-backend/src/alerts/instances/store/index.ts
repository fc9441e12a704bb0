export type {
  AlertInstanceStore,
  FiringAlert,
  OwnedAlert,
} from './AlertInstanceStore';
export { DatabaseAlertInstanceStore } from './DatabaseAlertInstanceStore';
export type {
  AlertmanagerStore,
  StoredAlertmanager,
} from './AlertmanagerStore';
export { DatabaseAlertmanagerStore } from './DatabaseAlertmanagerStore';
