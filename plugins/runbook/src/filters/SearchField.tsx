import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useSlashKey } from '../runbooks/Procedures/useSlashKey';
import { quietText } from '../theme';

const useStyles = makeStyles(theme => ({
  root: { flex: '1 1 16rem', maxWidth: '36rem' },
  label: { color: quietText(theme) },
  // Smaller text makes phones zoom into the field.
  input: { fontSize: 16 },
}));

export interface SearchFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field that narrows a page's list by words, one key away: `/`. */
export function SearchField(props: SearchFieldProps) {
  const { id, label, value, onChange } = props;
  const classes = useStyles();
  const inputRef = useRef<HTMLInputElement>(null);
  useSlashKey(inputRef);
  return (
    <TextField
      id={id}
      className={classes.root}
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      inputRef={inputRef}
      variant="outlined"
      size="small"
      inputProps={{
        className: classes.input,
        autoComplete: 'off',
        spellCheck: false,
        maxLength: 200,
        'aria-keyshortcuts': '/',
      }}
      InputLabelProps={{ className: classes.label }}
    />
  );
}
