export { ActButton } from './ActButton';
export { ActError } from '../../states';
export { useAct } from './useAct';
export type { Act, IncidentAct } from './useAct';
