import { makeStyles } from '@material-ui/core/styles';
import { ServiceRun } from 'backstage-plugin-runbook-common';
import { AtTime } from '../../times';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { SafeMarkdown } from '../SafeMarkdown';

const useStyles = makeStyles(theme => ({
  note: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    margin: theme.spacing(0.5, 0),
    paddingLeft: theme.spacing(1),
  },
}));

export interface RunRemarksProps {
  notes: ServiceRun['notes'];
  nameOf: (actor: string) => string;
}

/** What was noted in a run, with the step that it is about. */
export function RunRemarks({ notes, nameOf }: RunRemarksProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  return (
    <>
      {notes.map((note, index) => (
        <div key={index} className={classes.note}>
          <SafeMarkdown markdown={note.text} />
          <div className={text.small}>
            {note.step !== undefined &&
              `${t('runs.step', { number: String(note.step + 1) })} · `}
            {nameOf(note.by)} · <AtTime at={note.at} />
          </div>
        </div>
      ))}
    </>
  );
}
