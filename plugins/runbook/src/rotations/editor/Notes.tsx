import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { Draft, DraftOffer } from '../../editing';
import { useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useEditor } from './EditorContext';
import { FormFault } from './form/faultsOf';
import { RotationForm } from './form/RotationForm';
import { ConflictPanel } from './panels/ConflictPanel';
import { SaveState } from './state/useSave';

const useStyles = makeStyles(theme => ({
  root: { '& .MuiAlert-root': { marginBottom: theme.spacing(2) } },
}));

export interface NotesProps {
  save: SaveState;
  faults: readonly FormFault[];
  draft?: Draft<RotationForm>;
  onDraft: (keep: boolean) => void;
  onResolved: (form: RotationForm, theirs: RotationDetail) => void;
}

/** What the reader should know before going on: a draft, faults, a conflict. */
export function Notes(props: NotesProps) {
  const { save, faults, draft, onDraft, onResolved } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { rotation } = useEditor();
  const [applied, setApplied] = useState(false);
  const errorText = useErrorText({
    notPermitted: t('rotation.editor.notPermitted'),
    notFound: t('rotation.editor.notFound'),
  });
  return (
    <div className={classes.root}>
      {draft && (
        <DraftOffer
          draft={draft}
          revision={rotation?.revision}
          onUse={() => onDraft(true)}
          onDrop={() => onDraft(false)}
        />
      )}
      {save.state === 'conflict' && rotation && (
        <ConflictPanel
          conflict={save.conflict}
          base={rotation}
          onTakeTheirs={form => {
            setApplied(false);
            onResolved(form, save.conflict.theirs);
          }}
          onApplyMine={form => {
            setApplied(true);
            onResolved(form, save.conflict.theirs);
          }}
        />
      )}
      <div role="status">
        {applied && save.state === 'idle' && (
          <Alert severity="info" variant="outlined">
            {t('rotation.editor.conflict.applied')}
          </Alert>
        )}
      </div>
      {save.state === 'failed' && (
        <Alert severity="error" variant="outlined">
          {t('rotation.editor.saveFailed', { reason: errorText(save.error) })}
        </Alert>
      )}
      {faults.length > 0 && (
        <Alert severity="warning" variant="outlined">
          {t('rotation.editor.faults', { count: faults.length })}
        </Alert>
      )}
    </div>
  );
}
