export { EstatePage } from './EstatePage';
