import TextField, { OutlinedTextFieldProps } from '@material-ui/core/TextField';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { FieldId } from '../form/fieldId';

export interface FormFieldProps
  extends Omit<
    OutlinedTextFieldProps,
    'variant' | 'id' | 'error' | 'onChange' | 'onBlur' | 'value'
  > {
  field: FieldId;
  value: string;
  onValue: (value: string) => void;
  /** A fault that is no matter of the form, such as an id that is taken. */
  fault?: string;
}

/** A text field that tells its fault. */
export function FormField(props: FormFieldProps) {
  const { field, onValue, helperText, fault, ...rest } = props;
  const { t } = useRunbookTranslation();
  const { faultOf, touch } = useEditor();
  const code = faultOf(field);
  const told = code ? t(`rotation.editor.fault.${code}`) : fault;
  return (
    <TextField
      fullWidth
      size="small"
      {...rest}
      variant="outlined"
      id={fieldElementId(field)}
      error={told !== undefined}
      helperText={told ?? helperText}
      onChange={event => onValue(event.target.value)}
      onBlur={() => touch(field)}
    />
  );
}
