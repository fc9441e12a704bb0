export { AmbiguousPlace } from './AmbiguousPlace';
export { FailedImport } from './FailedImport';
export { MissingRunbook } from './MissingRunbook';
export { UnknownPlace } from './UnknownPlace';
