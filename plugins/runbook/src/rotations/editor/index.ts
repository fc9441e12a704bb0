export { RotationEditor } from './RotationEditor';
export type { RotationEditorProps } from './RotationEditor';
export { RunbookRotationOffer } from './fromRunbook/RunbookRotationOffer';
