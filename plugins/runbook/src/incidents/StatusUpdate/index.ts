export { StatusUpdate } from './StatusUpdate';
