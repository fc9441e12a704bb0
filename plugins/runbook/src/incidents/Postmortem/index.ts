export { PostmortemPage } from './PostmortemPage';
export { PostmortemPanel } from './PostmortemPanel';
