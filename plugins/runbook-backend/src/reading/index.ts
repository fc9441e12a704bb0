export { FileTooLargeError } from './FileTooLargeError';
export { answer, readBytes } from './hostAnswer';
export { withTimeout } from './withTimeout';
