export { MakeProcedure } from './MakeProcedure';
