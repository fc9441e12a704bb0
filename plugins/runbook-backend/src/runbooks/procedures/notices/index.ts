export { composeProcedureNotice } from './composeProcedureNotice';
export { PROCEDURE_NOTICES } from './ProcedureNotice';
export type { ProcedureNotice } from './ProcedureNotice';
export { ReviewReminder } from './ReviewReminder';
export { tellFeedback } from './tellFeedback';
