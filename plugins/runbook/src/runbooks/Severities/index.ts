export { SeverityMark } from './SeverityMark';
export { SeverityMatrix } from './SeverityMatrix';
