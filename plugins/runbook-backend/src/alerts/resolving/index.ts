export { AlertResolver } from './AlertResolver';
export type { AlertReader } from './AlertResolver';
