export { BlockList } from './BlockList';
export { TickBox } from './TickBox';
export { TickReset } from './TickReset';
