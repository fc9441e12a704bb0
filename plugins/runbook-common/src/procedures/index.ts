export { composeProcedure } from './composeProcedure';
export type { ComposedProcedure } from './composeProcedure';
export { composeRunbookPart } from './composeRunbookPart';
export type { MovedProcedure } from './composeRunbookPart';
export {
  DEFAULT_REVIEW_DAYS,
  PROCEDURE_LIMITS,
  PROCEDURE_RECOVERY_DAYS,
  procedureContentSchema,
  procedureSlugSchema,
} from './content';
export type { ProcedureContent } from './content';
export * from './endpoints';
export * from './find';
export * from './permissions';
export {
  listedProcedureSchema,
  newProcedureSchema,
  procedureFeedbackSchema,
  procedureRevisionDetailSchema,
  procedureRevisionSchema,
  procedureUpdateSchema,
  writtenMarkSchema,
  writtenProcedureSchema,
} from './procedure';
export type {
  ListedProcedure,
  NewProcedure,
  ProcedureFeedback,
  ProcedureRevision,
  ProcedureRevisionDetail,
  ProcedureUpdate,
  WrittenMark,
  WrittenProcedure,
} from './procedure';
export { readProcedure } from './readProcedure';
export type { ReadProcedure } from './readProcedure';
export {
  RUN_LIMITS,
  RUN_OUTCOMES,
  procedureRunSchema,
  runOutcomeSchema,
  runValuesSchema,
} from './run';
export type { ProcedureRunData } from './run';
export * from './runEndpoints';
export * from './serviceRun';
