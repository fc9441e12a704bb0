export { DatabaseRotationStore } from './DatabaseRotationStore';
export type {
  ListOptions,
  RotationEdit,
  RotationStore,
  RotationToCreate,
  StoredRotation,
  WriteOptions,
} from './RotationStore';
