export {
  readCursor,
  readPlaceCursor,
  writeCursor,
  writePlaceCursor,
} from './cursors';
export { mountEndpoints } from './mountEndpoints';
export type { MountContext } from './mountEndpoints';
export { mountOpenApiDocument } from './mountOpenApiDocument';
export { RouteMetrics } from './RouteMetrics';
export type {
  EndpointHandlers,
  FileAnswer,
  HandlerContext,
  ResourceAccess,
} from './EndpointHandler';
export { IdempotencyStore, once, scheduleForgetting } from './idempotency';
export type { RepeatableRequest } from './idempotency';
export { principalOf, userOf } from './principalOf';
