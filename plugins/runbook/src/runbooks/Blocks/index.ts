export { BlockList } from './BlockList';
export { TickReset } from './TickReset';
