export { createRotations } from './createRotations';
export type { Rotations } from './createRotations';
export type { RotationCover, RotationCovers } from './RotationCovers';
export type {
  LayerOnCall,
  OnCallFinder,
  RotationOnCallNow,
} from './OnCallFinder';
