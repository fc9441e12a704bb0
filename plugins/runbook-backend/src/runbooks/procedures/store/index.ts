export { DatabaseProcedureStore } from './DatabaseProcedureStore';
export { readProcedures } from './readProcedures';
export type {
  ProcedureEdit,
  ProcedureKey,
  ProcedureStore,
  StoredProcedure,
  TellFeedback,
  WriteOptions,
} from './ProcedureStore';
