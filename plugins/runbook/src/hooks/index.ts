export { memoryOf } from './memoryOf';
export { useLastKnown } from './useLastKnown';
export type { Known, LastKnown } from './useLastKnown';
export { useNow } from './useNow';
export { usePoll } from './usePoll';
export type { PollRhythm } from './usePoll';
export { useReturn } from './useReturn';
export { useTabAddress } from './useTabAddress';
export type { TabAddress } from './useTabAddress';
