export { createFeeds } from './createFeeds';
export type { Feeds } from './createFeeds';
