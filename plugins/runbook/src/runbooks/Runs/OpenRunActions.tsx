import Button from '@material-ui/core/Button';
import { ServiceRun } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { ChangeOptions } from '../../api';
import { useAttempt } from '../../hooks';
import { ActError } from '../../states';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRunbookContext } from '../RunbookContext';
import { EndRunDialog, NoteForm } from '../running';
import { useWriting } from '../writing/WritingContext';

export interface OpenRunActionsProps {
  /** Absent where it could not be loaded. */
  run: ServiceRun | undefined;
  /** Whether the reader may still work on it. */
  live: boolean;
  /** Where the procedure stands; absent where it does no more. */
  documentId: string | undefined;
  onNote: (note: string, options: ChangeOptions) => Promise<unknown>;
  onClose: () => void;
}

/** What can be done with a run as a whole. */
export function OpenRunActions(props: OpenRunActionsProps) {
  const { run, live, documentId, onNote, onClose } = props;
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const writing = useWriting();
  const note = useAttempt();
  const [doing, setDoing] = useState<'note' | 'end'>();
  const stop = () => setDoing(undefined);
  // A procedure from a file has its owners' own ways to be told.
  const written =
    run?.outcome?.kind === 'did-not-work' && documentId !== undefined
      ? layout.document(documentId)?.written
      : undefined;
  return (
    <>
      {doing === 'note' && (
        <NoteForm
          busy={note.busy}
          onSave={said => note.run(options => onNote(said, options), said)}
          onClose={stop}
        />
      )}
      <ActError error={note.error} />
      <div className={text.actions}>
        {live && (
          <Button
            className={text.button}
            variant="outlined"
            onClick={() => setDoing('end')}
          >
            {t('runs.end')}
          </Button>
        )}
        {live && doing !== 'note' && (
          <Button className={text.button} onClick={() => setDoing('note')}>
            {t('runs.noteOnRun')}
          </Button>
        )}
        {run && written && writing?.may.report && (
          <Button
            className={text.button}
            variant="outlined"
            onClick={() =>
              writing.open({
                do: 'report',
                target: {
                  slug: written.slug,
                  title: run.title,
                  revision: written.revision,
                },
              })
            }
          >
            {t('runs.tellOwner')}
          </Button>
        )}
        <Button className={text.button} onClick={onClose}>
          {t('runs.close')}
        </Button>
      </div>
      {run && doing === 'end' && <EndRunDialog run={run} onClose={stop} />}
    </>
  );
}
