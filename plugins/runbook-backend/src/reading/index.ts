export { FileTooLargeError } from './FileTooLargeError';
export { answer, readBytes } from './hostAnswer';
