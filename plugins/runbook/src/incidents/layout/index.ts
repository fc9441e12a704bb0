export { AtTime } from './AtTime';
export { Panel } from './Panel';
export { useTextStyles } from './useTextStyles';
