import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, ReactNode, useId } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useChangeErrorText } from './useChangeErrorText';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
  button: { minHeight: 44 },
}));

export interface ChangeFormProps {
  title: string;
  /** What the button says that makes the change. */
  submitText: string;
  busy: boolean;
  error?: Error;
  /** What is still missing, or wrong, in words. */
  missing?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that makes a change: what is said in it stays when that fails. */
export function ChangeDialog(props: ChangeFormProps) {
  const { title, submitText, busy, error, missing, children } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const errorText = useChangeErrorText();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !missing) {
      props.onSubmit();
    }
  };
  return (
    <Dialog
      open
      // Escape and the button close it; a slip beside it does not.
      onClose={(_, reason) => reason === 'escapeKeyDown' && props.onClose()}
      aria-labelledby={titleId}
      fullWidth
      fullScreen={isNarrow}
      maxWidth="sm"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={classes.content}>
          {children}
          {error && (
            <Alert severity="error" variant="outlined">
              {t('rotation.actions.failed', { reason: errorText(error) })}
              <div>{t('rotation.actions.kept')}</div>
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          {missing && <span role="status">{missing}</span>}
          <Button className={classes.button} onClick={props.onClose}>
            {t('rotation.actions.cancel')}
          </Button>
          <Button
            className={classes.button}
            type="submit"
            variant="contained"
            color="primary"
            disabled={missing !== undefined}
            aria-disabled={busy}
          >
            {busy ? t('rotation.actions.busy') : submitText}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
