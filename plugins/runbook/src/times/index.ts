export { AtTime } from './AtTime';
export { InstantInZones, RangeInZones } from './BothZones';
export { Countdown } from './Countdown';
export { sameClock, sameClockAt } from './sameClock';
export { TimeFormat } from './TimeFormat';
export { useDurationText } from './useDurationText';
export { useTimeFormats } from './useTimeFormats';
export { viewerZone } from './viewerZone';
