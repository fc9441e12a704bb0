export { DEFAULT_LABELS, ServiceMatcher, testOf } from './ServiceMatcher';
export type { SelectingService } from './ServiceMatcher';
export { severityWord } from './severityWord';
export type { Labels } from './labelMatchers';
export { rankOf } from './rankOf';
