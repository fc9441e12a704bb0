export { ActButton } from './ActButton';
export { ActError } from './ActError';
export { useAct } from './useAct';
export type { Act, IncidentAct } from './useAct';
