export { SourceReaders } from './SourceReaders';
export type { ServiceReader } from './SourceReaders';
export type { KnownFile, SourceContent, SourceFile } from './SourceReader';
