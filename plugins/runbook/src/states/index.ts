export { ActError } from './ActError';
export { Age } from './Age';
export { LoadFailure } from './LoadFailure';
export { LoadingSkeleton } from './LoadingSkeleton';
export { PagedList } from './PagedList';
export type { PagedListProps } from './PagedList';
export { useErrorText } from './useErrorText';
export type { RefusalTexts } from './useErrorText';
