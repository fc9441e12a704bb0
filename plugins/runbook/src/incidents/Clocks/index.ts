export { Clocks } from './Clocks';
