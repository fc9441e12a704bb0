import { RotationDetail } from 'backstage-plugin-runbook-common';
import { createContext, Dispatch, useContext } from 'react';
import { People } from '../people/usePeople';
import { FieldId } from './form/fieldId';
import { FaultCode } from './form/faultsOf';
import { FormAction } from './form/FormAction';
import { RotationForm } from './form/RotationForm';

/** What every field of the editor needs. */
export interface EditorContextValue {
  form: RotationForm;
  dispatch: Dispatch<FormAction>;
  /** The rotation that is edited; absent for one that is new. */
  rotation?: RotationDetail;
  /** The fault of a field, once the reader has been there. */
  faultOf: (field: FieldId) => FaultCode | undefined;
  /** The reader has been at the field. */
  touch: (field: FieldId) => void;
  people: People;
  /** Epoch milliseconds. */
  now: number;
}

export const EditorContext = createContext<EditorContextValue | undefined>(
  undefined,
);

/** The editor around a field. */
export function useEditor(): EditorContextValue {
  const editor = useContext(EditorContext);
  if (!editor) {
    throw new Error('A field of the rotation editor stands outside of it');
  }
  return editor;
}
