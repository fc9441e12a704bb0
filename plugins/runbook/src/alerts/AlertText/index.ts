export { AlertText } from './AlertText';
