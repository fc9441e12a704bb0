export { DatabaseProcedureStore } from './DatabaseProcedureStore';
export type {
  ProcedureEdit,
  ProcedureKey,
  ProcedureStore,
  StoredProcedure,
  TellFeedback,
  WriteOptions,
} from './ProcedureStore';
