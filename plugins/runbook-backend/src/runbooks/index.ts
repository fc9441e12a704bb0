export { createRunbooks } from './createRunbooks';
export { createRunbookHandlers } from './routes';
