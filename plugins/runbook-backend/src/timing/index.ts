export { withTimeout } from './withTimeout';
export { inTurns } from './inTurns';
