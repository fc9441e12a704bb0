import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useFieldStyles } from './useFieldStyles';

export interface CheckFieldProps {
  label: string;
  help?: string;
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

/** Something that is so or not. */
export function CheckField({ label, help, checked, onCheck }: CheckFieldProps) {
  const classes = useFieldStyles();
  return (
    <div>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={checked}
            onChange={event => onCheck(event.target.checked)}
          />
        }
        label={label}
      />
      {help && <p className={classes.quiet}>{help}</p>}
    </div>
  );
}
