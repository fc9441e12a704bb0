export { DatabaseRunStore } from './DatabaseRunStore';
export type { RunKey, RunPlace, RunStore, RunWrite } from './RunStore';
