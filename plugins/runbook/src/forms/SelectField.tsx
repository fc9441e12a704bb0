import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { quietText } from '../theme';

const useStyles = makeStyles(theme => ({
  label: { color: quietText(theme) },
}));

export interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  choices: ReadonlyArray<{ value: T; label: string }>;
  onChange: (value: T) => void;
}

/** One of many. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, choices, onChange } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <TextField
      select
      id={id}
      variant="outlined"
      label={label}
      fullWidth
      InputLabelProps={{ classes: { root: classes.label } }}
      value={value}
      SelectProps={{
        labelId: `${id}-label`,
        SelectDisplayProps: { 'aria-labelledby': `${id}-label ${id}` },
      }}
      onChange={event => {
        const choice = choices.find(one => one.value === event.target.value);
        if (choice) {
          onChange(choice.value);
        }
      }}
    >
      {choices.map(choice => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
