export * from './levels';
export { nearest } from './nearest';
export * from './rules';
