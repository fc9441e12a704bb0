import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { RUN_LIMITS } from 'backstage-plugin-runbook-common';
import { FormEvent, useState } from 'react';
import { TextBox } from '../../forms';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1), margin: theme.spacing(1, 0) },
}));

export interface NoteFormProps {
  /** Settles with whether it was saved. */
  onSave: (note: string) => Promise<boolean>;
  onClose: () => void;
  busy: boolean;
}

/** Takes what somebody saw in a run. */
export function NoteForm({ onSave, onClose, busy }: NoteFormProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const [note, setNote] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() && (await onSave(note.trim()))) {
      onClose();
    }
  };
  return (
    <form className={classes.root} onSubmit={submit}>
      <TextBox
        multiline
        label={t('runs.noteText')}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: RUN_LIMITS.note }}
      />
      <div className={text.actions}>
        <Button
          className={text.button}
          type="submit"
          variant="outlined"
          disabled={!note.trim()}
          aria-disabled={busy}
        >
          {busy ? t('runs.saving') : t('runs.saveNote')}
        </Button>
        <Button className={text.button} onClick={onClose}>
          {t('runs.cancel')}
        </Button>
      </div>
    </form>
  );
}
