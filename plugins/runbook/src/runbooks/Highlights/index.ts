export { Highlights } from './Highlights';
