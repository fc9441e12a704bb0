export { checkDefinition } from './checkDefinition';
export {
  checkReferences,
  namedByDefinition,
  namedByOverride,
  namedBySwap,
} from './checkReferences';
export type { NamedEntity } from './checkReferences';
export { refuse } from './faults';
export { planOverride, planOverrideRemoval } from './planOverride';
export { checkAsker, planSwap } from './planSwap';
export { planSwapTake, planSwapWithdrawal } from './planSwapAnswer';
export { definitionOf, planUpdate } from './planUpdate';
