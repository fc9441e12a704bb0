export { DatabaseProcedureStore } from './DatabaseProcedureStore';
export { readProcedures } from './readProcedures';
export { revisionOf } from './versionsRead';
export type {
  ProcedureEdit,
  ProcedureKey,
  ProcedureStore,
  ProcedureText,
  StoredProcedure,
  TellFeedback,
  WriteOptions,
} from './ProcedureStore';
