import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { WrittenProcedure } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { Draft, DraftOffer } from '../../../editing';
import { useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { ConflictPanel } from './ConflictPanel';
import { useEditor } from './EditorContext';
import { ProcedureForm } from './ProcedureForm';
import { SaveState } from './useSave';

const useStyles = makeStyles(theme => ({
  root: { '& .MuiAlert-root': { marginBottom: theme.spacing(2) } },
}));

export interface EditorNotesProps {
  base?: WrittenProcedure;
  save: SaveState;
  /** Of those that are told. */
  faults: number;
  draft?: Draft<ProcedureForm>;
  onDraft: (keep: boolean) => void;
  onMerged: (form: ProcedureForm, theirs: WrittenProcedure) => void;
}

/** What the author should know before going on: a draft, faults, a conflict. */
export function EditorNotes(props: EditorNotesProps) {
  const { base, save, faults, draft, onDraft, onMerged } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { form } = useEditor();
  const [applied, setApplied] = useState(false);
  const errorText = useErrorText({
    notPermitted: t('written.notPermitted'),
    notFound: t('written.notFound'),
  });
  return (
    <div className={classes.root}>
      {draft && (
        <DraftOffer
          draft={draft}
          revision={base?.revision}
          onUse={() => onDraft(true)}
          onDrop={() => onDraft(false)}
        />
      )}
      {save.state === 'conflict' && base && (
        <ConflictPanel
          base={base}
          theirs={save.theirs}
          mine={form}
          onMerged={merged => {
            setApplied(true);
            onMerged(merged, save.theirs);
          }}
        />
      )}
      <div role="status">
        {applied && save.state === 'idle' && (
          <Alert severity="info" variant="outlined">
            {t('written.conflict.applied')}
          </Alert>
        )}
      </div>
      {save.state === 'failed' && (
        <Alert severity="error" variant="outlined">
          {t('written.editor.saveFailed', { reason: errorText(save.error) })}
        </Alert>
      )}
      {faults > 0 && (
        <Alert severity="warning" variant="outlined">
          {t('written.editor.faults', { count: faults })}
        </Alert>
      )}
    </div>
  );
}
