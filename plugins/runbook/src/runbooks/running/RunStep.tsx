import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { ProcedureRunData } from 'backstage-plugin-runbook-common';
import { ReactNode, useState } from 'react';
import { useAttempt } from '../../hooks';
import { ActError } from '../../states';
import { useTextStyles } from '../../theme';
import { AtTime } from '../../times';
import { useRunbookTranslation } from '../../translation';
import { SafeMarkdown } from '../SafeMarkdown';
import { NoteForm } from './NoteForm';
import { useRunWork } from './RunWorkContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0),
    // Commands need the whole width of a phone: the button stands below.
    [theme.breakpoints.down('xs')]: { flexWrap: 'wrap' },
  },
  box: { width: 44, height: 44, flex: 'none' },
  body: {
    flex: 1,
    minWidth: 0,
    paddingTop: 10,
    [theme.breakpoints.down('xs')]: { flexBasis: 'calc(100% - 48px)' },
  },
  noteButton: { marginLeft: 'auto' },
  note: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    paddingLeft: theme.spacing(1),
  },
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
  const work = useRunWork();
  const tick = useAttempt();
  const [noting, setNoting] = useState(false);
  const ticked = run.ticked.includes(index);
  const number = String(index + 1);
  const notes = run.notes.filter(({ step }) => step === index);
  const [marking, setMarking] = useState(ticked);
  const mark = (body: { ticked: boolean; note?: string }) => {
    setMarking(body.ticked);
    return tick.run(options => work.mark(run.id, index, body, options), body);
  };
  return (
    <li className={classes.root}>
      <Checkbox
        className={classes.box}
        color="primary"
        // As it will be, as long as the answer is on its way.
        checked={tick.busy ? marking : ticked}
        disabled={!live}
        inputProps={{ 'aria-label': t('runs.step', { number }) }}
        onChange={() => mark({ ticked: !ticked })}
      />
      <div className={classes.body}>
        {children}
        {notes.map(note => (
          <div key={note.at} className={classes.note}>
            <SafeMarkdown markdown={note.text} />
            <div className={text.small}>
              {work.nameOf(note.by)} · <AtTime at={note.at} />
            </div>
          </div>
        ))}
        {noting && (
          <NoteForm
            onSave={note => mark({ ticked, note })}
            onClose={() => setNoting(false)}
            busy={tick.busy}
          />
        )}
        <ActError error={tick.error} />
      </div>
      {live && !noting && (
        <Button
          className={`${text.button} ${classes.noteButton}`}
          aria-label={t('runs.noteNamed', { number })}
          onClick={() => setNoting(true)}
        >
          {t('runs.note')}
        </Button>
      )}
    </li>
  );
}
