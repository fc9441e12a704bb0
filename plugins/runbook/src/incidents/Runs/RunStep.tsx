import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { ProcedureRunData } from 'backstage-plugin-runbook-common';
import { FormEvent, ReactNode, useState } from 'react';
import { TextBox } from '../../rotations/changes/fields';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { useRunbookTranslation } from '../../translation';
import { ActError, useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { AtTime, useTextStyles } from '../layout';
import { useActorName } from '../text/useActorName';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0),
  },
  box: { width: 44, height: 44, flex: 'none' },
  body: { flex: 1, minWidth: 0, paddingTop: 10 },
  note: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    paddingLeft: theme.spacing(1),
  },
  form: { display: 'grid', gap: theme.spacing(1), margin: theme.spacing(1, 0) },
}));

export interface RunStepProps {
  run: ProcedureRunData;
  index: number;
  /** Whether the reader may still tick it. */
  live: boolean;
  children: ReactNode;
}

/** A step of a procedure at work, with a tick and notes. */
export function RunStep({ run, index, live, children }: RunStepProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const nameOf = useActorName();
  const tick = useAct();
  const [noting, setNoting] = useState(false);
  const ticked = run.ticked.includes(index);
  const number = String(index + 1);
  const notes = run.notes.filter(({ step }) => step === index);
  const [marking, setMarking] = useState(ticked);
  const mark = (body: { ticked: boolean; note?: string }) => {
    setMarking(body.ticked);
    return tick.run(
      (api, options) =>
        api.markRunStep(detail.id, run.id, index, body, options),
      body,
    );
  };
  return (
    <li className={classes.root}>
      <Checkbox
        className={classes.box}
        color="primary"
        // As it will be, as long as the answer is on its way.
        checked={tick.busy ? marking : ticked}
        disabled={!live}
        inputProps={{ 'aria-label': t('incident.runs.step', { number }) }}
        onChange={() => mark({ ticked: !ticked })}
      />
      <div className={classes.body}>
        {children}
        {notes.map(note => (
          <div key={note.at} className={classes.note}>
            <SafeMarkdown markdown={note.text} />
            <div className={text.small}>
              {nameOf(note.by)} · <AtTime at={note.at} />
            </div>
          </div>
        ))}
        {noting && (
          <NoteOnStep
            onSave={note => mark({ ticked, note })}
            onClose={() => setNoting(false)}
            busy={tick.busy}
          />
        )}
        <ActError error={tick.error} />
      </div>
      {live && !noting && (
        <Button
          className={text.button}
          aria-label={t('incident.runs.noteNamed', { number })}
          onClick={() => setNoting(true)}
        >
          {t('incident.runs.note')}
        </Button>
      )}
    </li>
  );
}

function NoteOnStep(props: {
  onSave: (note: string) => Promise<boolean>;
  onClose: () => void;
  busy: boolean;
}) {
  const { onSave, onClose, busy } = props;
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
    <form className={classes.form} onSubmit={submit}>
      <TextBox
        multiline
        label={t('incident.runs.noteText')}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 2_000 }}
      />
      <div className={text.actions}>
        <Button
          className={text.button}
          type="submit"
          variant="outlined"
          disabled={!note.trim()}
          aria-disabled={busy}
        >
          {busy ? t('incident.act.busy') : t('incident.runs.saveNote')}
        </Button>
        <Button className={text.button} onClick={onClose}>
          {t('incident.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
