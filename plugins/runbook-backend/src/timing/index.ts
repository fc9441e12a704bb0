export { withTimeout } from './withTimeout';
