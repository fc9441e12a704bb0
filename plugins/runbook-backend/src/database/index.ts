export { chunks, VALUES } from './chunks';
export { containing } from './containing';
export { isPostgres } from './isPostgres';
export { openDatabase } from './openDatabase';
export { Reading } from './Reading';
export type { Read } from './Reading';
export { snapshot } from './snapshot';
export { toInstant } from './time';
export type { DatabaseTime } from './time';
