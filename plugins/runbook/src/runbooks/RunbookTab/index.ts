export { RunbookTab } from './RunbookTab';
