export { chunks, VALUES } from './chunks';
export { openDatabase } from './openDatabase';
export { snapshot } from './snapshot';
export { toInstant } from './time';
export type { DatabaseTime } from './time';
