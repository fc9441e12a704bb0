export { WrittenActions } from './marks/WrittenActions';
export { WrittenMark } from './marks/WrittenMark';
export type { ProcedureForm } from './editor/ProcedureForm';
export { blocksToMarkdown } from './text/blocksToMarkdown';
export { Writing } from './Writing';
