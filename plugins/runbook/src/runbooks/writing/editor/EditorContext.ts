import { createContext, useContext } from 'react';
import { FormFault } from './faultsOf';
import { ProcedureForm } from './ProcedureForm';

/** What every field of the editor needs. */
export interface EditorContextValue {
  entityRef: string;
  form: ProcedureForm;
  change: (fields: Partial<ProcedureForm>) => void;
  /** Whether the procedure is new. */
  isNew: boolean;
  /** The fault of a field, once the reader has been there. */
  faultOf: (field: FormFault['field']) => FormFault | undefined;
  /** The reader has been at the field. */
  touch: (field: FormFault['field']) => void;
}

export const EditorContext = createContext<EditorContextValue | undefined>(
  undefined,
);

/** The editor around a field. */
export function useEditor(): EditorContextValue {
  const editor = useContext(EditorContext);
  if (!editor) {
    throw new Error('A field of the procedure editor stands outside of it');
  }
  return editor;
}
