export { layersNow } from './layersNow';
export { RotationAnswers } from './RotationAnswers';
export type { ResolvedRotation } from './RotationAnswers';
