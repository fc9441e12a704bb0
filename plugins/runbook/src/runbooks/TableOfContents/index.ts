export { TableOfContents } from './TableOfContents';
export { tocOf } from './tocOf';
export type { TocEntry } from './tocOf';
