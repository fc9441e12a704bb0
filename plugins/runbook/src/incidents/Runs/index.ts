export { Runs } from './Runs';
