export { FailedCheck } from './FailedCheck';
export { failedOf } from './failedOf';
