import TextField, { OutlinedTextFieldProps } from '@material-ui/core/TextField';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from './EditorContext';
import { FormFault } from './faultsOf';
import { ProcedureForm } from './ProcedureForm';

type TextFieldOf = Exclude<FormFault['field'], 'severity'>;

export interface FormFieldProps
  extends Omit<
    OutlinedTextFieldProps,
    'variant' | 'id' | 'error' | 'onChange' | 'onBlur' | 'value'
  > {
  field: TextFieldOf;
  onValue?: (value: string) => Partial<ProcedureForm>;
}

/** Id of the element of a field. */
export function fieldElementId(field: FormFault['field']): string {
  return `runbook-procedure-${field}`;
}

/** A text field that tells its fault. */
export function FormField(props: FormFieldProps) {
  const { field, helperText, onValue, ...rest } = props;
  const { t } = useRunbookTranslation();
  const { form, change, faultOf, touch } = useEditor();
  const fault = faultOf(field);
  const told =
    fault && t(`written.fault.${fault.code}`, { most: String(fault.most) });
  return (
    <TextField
      fullWidth
      size="small"
      {...rest}
      variant="outlined"
      id={fieldElementId(field)}
      value={form[field]}
      error={fault !== undefined}
      helperText={told ?? helperText}
      onChange={event => {
        const { value } = event.target;
        change(onValue?.(value) ?? { [field]: value });
      }}
      onBlur={() => touch(field)}
    />
  );
}
