export { RefreshButton } from './RefreshButton';
export { RunbookHead } from './RunbookHead';
