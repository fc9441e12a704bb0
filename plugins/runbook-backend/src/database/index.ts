export { chunks, VALUES } from './chunks';
export { isPostgres } from './isPostgres';
export { openDatabase } from './openDatabase';
export { Reading } from './Reading';
export type { Read } from './Reading';
export { snapshot } from './snapshot';
export { whereIn } from './whereIn';
export { toInstant } from './time';
export type { DatabaseTime } from './time';
