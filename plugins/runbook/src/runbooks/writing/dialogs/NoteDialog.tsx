import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { PROCEDURE_LIMITS } from 'backstage-plugin-runbook-common';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../../rotations/newIdempotencyKey';
import { useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';

const TITLE_ID = 'runbook-procedure-note';

export interface NoteDialogProps {
  title: string;
  label: string;
  help: string;
  /** Sends the note; the key is the same for each try. */
  onSend: (note: string, idempotencyKey: string) => Promise<unknown>;
  onClose: () => void;
}

/** Takes a note, and sends it. */
export function NoteDialog(props: NoteDialogProps) {
  const { title, label, help, onSend, onClose } = props;
  const { t } = useRunbookTranslation();
  const errorText = useErrorText({
    notPermitted: t('written.notPermitted'),
    notFound: t('written.notFound'),
  });
  const [note, setNote] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const sending = useRef({ note: '', key: '' });
  const isTooLong = note.trim().length > PROCEDURE_LIMITS.note;
  const inert = state.busy || isTooLong || note.trim() === '';

  const send = async () => {
    if (sending.current.note !== note) {
      sending.current = { note, key: newIdempotencyKey() };
    }
    setState({ busy: true });
    try {
      await onSend(note.trim(), sending.current.key);
    } catch (error) {
      setState({ busy: false, error: toError(error) });
    }
  };
  return (
    <Dialog open fullWidth onClose={onClose} aria-labelledby={TITLE_ID}>
      <DialogTitle id={TITLE_ID}>{title}</DialogTitle>
      <DialogContent>
        <TextField
          id="runbook-procedure-note-text"
          fullWidth
          multiline
          minRows={3}
          variant="outlined"
          label={label}
          value={note}
          onChange={event => setNote(event.target.value)}
          error={isTooLong}
          helperText={
            isTooLong
              ? t('written.note.tooLong', {
                  most: String(PROCEDURE_LIMITS.note),
                })
              : help
          }
        />
        {state.error && (
          <p role="alert">
            {t('written.failed', { reason: errorText(state.error) })}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('written.note.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          aria-disabled={inert}
          onClick={inert ? undefined : send}
        >
          {state.busy ? t('written.note.sending') : t('written.note.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
