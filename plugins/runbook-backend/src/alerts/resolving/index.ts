export { AlertResolver } from './AlertResolver';
export type { AlertReader } from './AlertResolver';
export { nearestNames } from './nearestNames';
