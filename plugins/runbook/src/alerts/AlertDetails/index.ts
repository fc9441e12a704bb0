export { AlertDetails } from './AlertDetails';
