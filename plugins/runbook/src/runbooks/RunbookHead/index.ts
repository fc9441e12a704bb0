export { Age } from './Age';
export { RefreshButton } from './RefreshButton';
export { RunbookHead } from './RunbookHead';
