import Dialog from '@material-ui/core/Dialog';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import {
  EditorHead,
  LeaveDialog,
  useDraft,
  useUnloadWarning,
} from '../../editing';
import { useNow } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { EditorBody } from './EditorBody';
import { EditorContext } from './EditorContext';
import { focusField } from './fieldElement';
import { draftStore } from './form/draftStore';
import { asksForTheSame } from './form/toUpdate';
import { StartingForm } from './fromRunbook/startingForm';
import { usePreview } from './preview/usePreview';
import { useEditorPeople } from './state/useEditorPeople';
import { useForm } from './state/useForm';
import { useSave } from './state/useSave';
import { useStart } from './state/useStart';

export interface RotationEditorProps {
  /** The rotation to edit; a new one without it. */
  rotation?: RotationDetail;
  /** Owner of one that is new. */
  owner?: string;
  /** What one that is new begins from, such as a table found in a runbook. */
  start?: StartingForm;
  onSaved: (saved: RotationDetail) => void;
  onDeleted?: () => void;
  onClose: () => void;
}

/**
 * Creates or edits a rotation, over the whole window. What is typed stays in
 * this browser until it is saved.
 */
export function RotationEditor(props: RotationEditorProps) {
  const { rotation: opened, owner, start, onSaved, onDeleted, onClose } = props;
  const { t } = useRunbookTranslation();
  const now = useNow();
  const { base, rebase, initial, context } = useStart(opened, { owner, now });
  const { form, dispatch, faults, faultOf, touch, showAllFaults } = useForm(
    () => start?.form ?? initial,
    context,
  );
  const preview = usePreview(form, faults, { now, rotation: base });
  const isChanged = !asksForTheSame(form, initial);
  const draft = useDraft({
    store: draftStore,
    name: opened?.id ?? `new ${owner ?? ''}`,
    form,
    isChanged,
    revision: base?.revision,
  });
  const saving = useSave(saved => {
    draft.forget();
    onSaved(saved);
  });
  const { state } = saving;
  const people = useEditorPeople(
    form,
    base,
    state.state === 'conflict' ? state.conflict : undefined,
  );
  const [leaving, setLeaving] = useState(false);
  useUnloadWarning(isChanged);
  const title = base
    ? t('rotation.editor.titleEdit', { title: base.title })
    : t('rotation.editor.titleNew');

  // A window of its own would have its own title, too.
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);

  const save = () => {
    const [first] = faults;
    if (first) {
      showAllFaults();
      // Once the fault is told there.
      setTimeout(() => focusField(first.field));
    } else {
      saving.save(form, base);
    }
  };
  const close = () => {
    if (isChanged) {
      setLeaving(true);
    } else {
      onClose();
    }
  };

  return (
    <Dialog
      fullScreen
      open
      onClose={close}
      aria-labelledby="rotation-editor-title"
    >
      <EditorContext.Provider
        value={{ form, dispatch, rotation: base, faultOf, touch, people, now }}
      >
        <EditorHead
          titleId="rotation-editor-title"
          title={title}
          saveLabel={
            base ? t('rotation.editor.save') : t('rotation.editor.create')
          }
          saving={state.state === 'saving'}
          isChanged={isChanged || !base}
          onSave={save}
          onClose={close}
        />
        <EditorBody
          preview={preview}
          faults={faults.filter(({ field }) => faultOf(field))}
          save={state}
          draft={draft.offered}
          start={start}
          onDraft={keep => {
            if (keep && draft.offered) {
              dispatch({ do: 'replace', form: draft.offered.form });
            }
            draft.settle(keep);
          }}
          onResolved={(resolved, theirs) => {
            rebase(theirs);
            dispatch({ do: 'replace', form: resolved });
            saving.reset();
          }}
          onDeleted={
            onDeleted &&
            (() => {
              draft.forget();
              onDeleted();
            })
          }
        />
        {leaving && (
          <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />
        )}
      </EditorContext.Provider>
    </Dialog>
  );
}
