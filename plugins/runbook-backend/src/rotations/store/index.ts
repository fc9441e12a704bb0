export { DatabaseRotationStore } from './DatabaseRotationStore';
export type {
  ListOptions,
  OnWrite,
  RotationEdit,
  RotationStore,
  RotationWritten,
  StoredRotation,
  WriteOptions,
} from './RotationStore';
