export { createTelling } from './createTelling';
