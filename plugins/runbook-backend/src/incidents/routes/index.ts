export { createDeclareHandlers } from './declareHandlers';
export type { HandlerParts } from './HandlerParts';
export { createListHandlers } from './listHandlers';
export { createPostmortemHandlers } from './postmortemHandlers';
export { createServiceHandlers } from './serviceHandlers';
export { createTransitionHandlers } from './transitionHandlers';
export { createWorkHandlers } from './workHandlers';
