export { exportPostmortem } from './exportPostmortem';
export { PostmortemKeeper } from './PostmortemKeeper';
