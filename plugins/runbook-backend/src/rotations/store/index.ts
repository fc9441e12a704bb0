export { DatabaseRotationStore } from './DatabaseRotationStore';
export type {
  ListOptions,
  OnWrite,
  RotationEdit,
  RotationPlace,
  RotationStore,
  RotationWritten,
  RotationToCreate,
  StoredRotation,
  WriteOptions,
} from './RotationStore';
