export { OnCall } from './OnCall';
