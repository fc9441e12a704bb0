export { runbookApiRef } from './RunbookApi';
export type { RunbookApi } from './RunbookApi';
export { RunbookClient } from './RunbookClient';
