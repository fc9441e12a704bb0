export { AppProcedurePalette } from './AppProcedurePalette';
export { FindProcedureButton } from './FindProcedureButton';
export { ProcedurePalette } from './ProcedurePalette';
