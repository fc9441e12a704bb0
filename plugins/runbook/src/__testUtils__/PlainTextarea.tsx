import { TextareaAutosizeProps } from '@material-ui/core';
import { ComponentProps, forwardRef } from 'react';

type Props = ComponentProps<'textarea'> &
  Pick<TextareaAutosizeProps, 'rowsMin' | 'rowsMax' | 'minRows' | 'maxRows'>;

/** A text area that does not measure its text to grow with it. */
export const PlainTextarea = forwardRef<HTMLTextAreaElement, Props>(
  ({ rowsMin, rowsMax, minRows, maxRows, ...props }, ref) => (
    <textarea {...props} ref={ref} />
  ),
);
