export { Procedures } from './Procedures';
