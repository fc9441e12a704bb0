export { CombinedLibrary } from './CombinedLibrary';
export { createProcedures } from './createProcedures';
export { WrittenDocuments } from './WrittenDocuments';
