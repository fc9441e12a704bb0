export { ANCHOR_ATTRIBUTE, headingOf, useArrival } from './useArrival';
export { useRunbook } from './useRunbook';
export { useTicks } from './useTicks';
export type { Ticks } from './useTicks';
