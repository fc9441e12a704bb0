import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { FormEvent, useState } from 'react';
import { TextBox } from '../../rotations/changes/fields';
import { useRunbookTranslation } from '../../translation';
import { ActError, useAct } from '../act';
import { storedText } from '../hooks/storedText';
import { useIncidentContext } from '../IncidentContext';
import { useTextStyles } from '../layout';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1) },
}));

/** Puts a note into the timeline. What is typed stays until it is there. */
export function NoteForm() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  const key = `runbook.incident.note.${detail.id}`;
  const [note, setNote] = useState(() => storedText.read(key) ?? '');
  const change = (typed: string) => {
    storedText.write(key, typed || undefined);
    setNote(typed);
  };
  const said = note.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (said) {
      const body = { text: said };
      const done = await run(
        (api, options) => api.addNote(detail.id, body, options),
        body,
      );
      if (done) {
        change('');
      }
    }
  };
  return (
    <form className={classes.root} onSubmit={submit}>
      <TextBox
        multiline
        label={t('incident.timeline.note')}
        value={note}
        onChange={event => change(event.target.value)}
        inputProps={{ maxLength: 10_000, 'data-jump': 'note' }}
      />
      <ActError error={error} />
      {said && (
        <div>
          <Button
            className={text.button}
            type="submit"
            variant="outlined"
            aria-disabled={busy}
          >
            {busy ? t('incident.act.busy') : t('incident.timeline.addNote')}
          </Button>
        </div>
      )}
    </form>
  );
}
