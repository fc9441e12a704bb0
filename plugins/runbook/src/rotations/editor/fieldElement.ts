import { FieldId } from './form/fieldId';

/** Id of the element that shows a field; one editor is open at a time. */
export function fieldElementId(field: FieldId): string {
  return `rotation-editor.${field}`;
}

/** Brings the reader to a field. */
export function focusField(field: FieldId) {
  const element = document.getElementById(fieldElementId(field));
  element?.focus();
  element?.scrollIntoView?.({ block: 'center' });
}
