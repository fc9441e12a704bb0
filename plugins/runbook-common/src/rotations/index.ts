export * from './changes';
export * from './definition';
export * from './endpoints';
export * from './onCall';
export * from './permissions';
export { personSchema } from './person';
export type { Person } from './person';
export * from './rotation';
export * from './toRotation';
