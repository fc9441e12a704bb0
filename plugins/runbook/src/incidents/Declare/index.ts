export { DeclareDialog } from './DeclareDialog';
export { proposalIn, withoutProposal } from './proposal';
export type { Proposal } from './proposal';
