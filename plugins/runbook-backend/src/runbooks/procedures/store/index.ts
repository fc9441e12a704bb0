export { DatabaseProcedureStore } from './DatabaseProcedureStore';
export type {
  ProcedureEdit,
  ProcedureKey,
  ProcedureStore,
  ProcedureText,
  StoredProcedure,
  TellFeedback,
  WriteOptions,
} from './ProcedureStore';
