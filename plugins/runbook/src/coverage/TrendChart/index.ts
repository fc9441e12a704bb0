export { dayText } from './dayText';
export type { DayScore } from './placesOf';
export { TrendChart } from './TrendChart';
export { TrendTable } from './TrendTable';
