export { mountEndpoints } from './mountEndpoints';
export { mountOpenApiDocument } from './mountOpenApiDocument';
export { RouteMetrics } from './RouteMetrics';
export type {
  EndpointHandlers,
  FileAnswer,
  HandlerContext,
  ResourceAccess,
} from './EndpointHandler';
