export { checksOf } from './checksOf';
export { scoreOf } from './scoreOf';
