export { inServiceTab } from './inServiceTab';
