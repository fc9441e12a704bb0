export { IncidentAnswers } from './IncidentAnswers';
export type { FindProcedures } from './IncidentAnswers';
export { usersOf } from './namedIn';
export { readProcedure, writeProcedure } from './procedurePlace';
export { toSummary } from './toDetail';
export { toTimelineEntries } from './toTimelineEntry';
