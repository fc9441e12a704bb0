export { ANCHOR_ATTRIBUTE, headingOf, useArrival } from './useArrival';
export { useLastKnown } from './useLastKnown';
export type { LastKnown } from './useLastKnown';
export { useNow } from './useNow';
export { useRunbook } from './useRunbook';
export { useTabAddress } from './useTabAddress';
export type { TabAddress } from './useTabAddress';
export { useTicks } from './useTicks';
export type { Ticks } from './useTicks';
