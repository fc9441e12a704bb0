export { AlertPublisher } from './AlertPublisher';
export { AlertSignals } from './AlertSignals';
