export { DatabasePublishedShiftStore } from './DatabasePublishedShiftStore';
export { planPublication } from './planPublication';
export type { FeedShift, PublishedShift } from './PublishedShift';
export type { PublishedShiftStore } from './PublishedShiftStore';
