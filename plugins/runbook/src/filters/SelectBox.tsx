import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../theme';

const useStyles = makeStyles(theme => ({
  root: { minWidth: '10rem', maxWidth: '100%' },
  label: { color: quietText(theme) },
}));

export interface SelectBoxProps<T extends string> {
  id: string;
  label: string;
  value: T;
  choices: ReadonlyArray<{ value: T; label: string }>;
  onChange: (value: T) => void;
}

/** One of many, in the browser's own way, which phones do best. */
export function SelectBox<T extends string>(props: SelectBoxProps<T>) {
  const { id, label, value, choices, onChange } = props;
  const classes = useStyles();
  return (
    <TextField
      id={id}
      className={classes.root}
      select
      label={label}
      value={value}
      onChange={event => {
        const chosen = choices.find(one => one.value === event.target.value);
        if (chosen) {
          onChange(chosen.value);
        }
      }}
      variant="outlined"
      size="small"
      SelectProps={{ native: true }}
      InputLabelProps={{ className: classes.label, shrink: true }}
    >
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </TextField>
  );
}
