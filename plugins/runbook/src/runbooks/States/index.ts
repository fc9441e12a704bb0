export { AmbiguousPlace } from './AmbiguousPlace';
export { FailedImport } from './FailedImport';
export { LoadFailure } from './LoadFailure';
export { MissingRunbook } from './MissingRunbook';
export { RunbookSkeleton } from './RunbookSkeleton';
export { UnknownPlace } from './UnknownPlace';
export { useErrorText } from './useErrorText';
