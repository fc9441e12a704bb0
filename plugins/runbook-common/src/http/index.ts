export * from './endpoint';
export * from './endpoints';
export * from './endpointUrl';
export { serviceParamsSchema } from './servicePath';
