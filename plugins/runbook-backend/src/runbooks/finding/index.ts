export { createFinding } from './createFinding';
