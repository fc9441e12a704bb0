export { DatabaseRotationStore } from './DatabaseRotationStore';
export type {
  ListOptions,
  OnWrite,
  RotationEdit,
  RotationStore,
  RotationWritten,
  RotationToCreate,
  StoredRotation,
  WriteOptions,
} from './RotationStore';
