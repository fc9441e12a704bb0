export { AtTime } from '../../rotations/times';
export { Panel } from './Panel';
export { useTextStyles } from '../../theme';
