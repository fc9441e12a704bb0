export { AtTime } from '../../times';
export { Panel } from './Panel';
export { useTextStyles } from '../../theme';
