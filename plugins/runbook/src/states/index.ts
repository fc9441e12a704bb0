export { ActError } from './ActError';
export { Age } from './Age';
export { LoadFailure } from './LoadFailure';
export { LoadingSkeleton } from './LoadingSkeleton';
export { useErrorText } from './useErrorText';
export type { RefusalTexts } from './useErrorText';
