import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { quietText } from '../theme';

const useStyles = makeStyles(theme => ({
  // The theme's own labels are too pale for WCAG's 4.5 to 1.
  label: { color: quietText(theme) },
}));

export type TextBoxProps = Pick<
  TextFieldProps,
  'label' | 'value' | 'onChange' | 'type' | 'multiline' | 'inputProps'
>;

/** A field to type in, whose label belongs to it and can be read. */
export function TextBox(props: TextBoxProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <TextField
      {...props}
      id={id}
      variant="outlined"
      fullWidth
      InputLabelProps={{
        classes: { root: classes.label },
        // A picker of dates shows its pattern where the label would be.
        ...((props.type === 'datetime-local' || props.type === 'date') && {
          shrink: true,
        }),
      }}
    />
  );
}
