export { createChangeHandlers } from './changeHandlers';
export { createCreateHandlers } from './createHandlers';
export { createListHandlers } from './listHandlers';
export { createReadHandlers } from './readHandlers';
export { createServiceHandlers } from './serviceHandlers';
export { createSwapHandlers } from './swapHandlers';
