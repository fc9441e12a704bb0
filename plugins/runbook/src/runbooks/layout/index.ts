export * from './entries';
export { groupsOf } from './groupsOf';
export { nearFragments } from './nearFragments';
export * from './RunbookLayout';
export { matchesQuery } from './searchText';
export type { SectionPart } from './sectionParts';
export { commandsOf } from './sectionTree';
