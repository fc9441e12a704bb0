export type {
  AlertInstanceStore,
  FiringAlert,
  OwnedAlert,
} from './AlertInstanceStore';
export { DatabaseAlertInstanceStore } from './DatabaseAlertInstanceStore';
