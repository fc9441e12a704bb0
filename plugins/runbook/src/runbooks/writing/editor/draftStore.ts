import { createDraftStore } from '../../../editing';
import { procedureFormSchema } from './ProcedureForm';

/** Drafts of procedures by service and slug, or `new`. */
export const draftStore = createDraftStore(
  'runbook.procedure-draft.',
  procedureFormSchema,
);
