export { DatabaseRotationStore } from './DatabaseRotationStore';
export type {
  ListOptions,
  RotationEdit,
  RotationStore,
  StoredRotation,
  WriteOptions,
} from './RotationStore';
