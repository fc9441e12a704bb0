export { CHECK_ONCE_READ, checksOf } from './checksOf';
export { scoreOf } from './scoreOf';
