export * from './endpoint';
export * from './endpoints';
export { serviceParamsSchema } from './servicePath';
