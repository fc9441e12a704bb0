export { RunbookSearchResult } from './RunbookSearchResult';
export type { RunbookSearchResultProps } from './RunbookSearchResult';
