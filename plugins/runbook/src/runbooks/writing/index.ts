export { WrittenActions } from './marks/WrittenActions';
export { WrittenMark } from './marks/WrittenMark';
export { Writing } from './Writing';
