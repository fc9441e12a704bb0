export { CombinedLibrary } from './CombinedLibrary';
export { createProcedures } from './createProcedures';
