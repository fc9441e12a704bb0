export { Subscribe } from './Subscribe';
