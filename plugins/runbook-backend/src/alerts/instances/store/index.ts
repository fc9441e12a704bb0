export type {
  AlertInstanceStore,
  FiringAlert,
  FiringGroup,
  OwnedAlert,
  PastFirings,
} from './AlertInstanceStore';
export { DatabaseAlertInstanceStore } from './DatabaseAlertInstanceStore';
