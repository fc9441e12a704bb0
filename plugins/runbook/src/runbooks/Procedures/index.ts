export { ProcedureFinder } from './ProcedureFinder';
export { Procedures } from './Procedures';
export { useProcedureList } from './useProcedureList';
export type { ProcedureList } from './useProcedureList';
