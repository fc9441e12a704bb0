export { createRotations } from './createRotations';
export type { Rotations } from './createRotations';
