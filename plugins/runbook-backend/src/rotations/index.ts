export { createRotations } from './createRotations';
export type { Rotations } from './createRotations';
export type {
  LayerOnCall,
  OnCallFinder,
  RotationOnCallNow,
} from './OnCallFinder';
