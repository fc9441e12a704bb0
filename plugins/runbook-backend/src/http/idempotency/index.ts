export { IdempotencyStore, KEY_LIFETIME, once } from './IdempotencyStore';
export { readIdempotencyKey } from './RepeatableRequest';
export type { RepeatableRequest } from './RepeatableRequest';
export { scheduleForgetting } from './scheduleForgetting';
