export { DrillMark } from './DrillMark';
export { SeverityMark } from './SeverityMark';
export { StateMark } from './StateMark';
