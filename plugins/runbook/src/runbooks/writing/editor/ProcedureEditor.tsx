import Dialog from '@material-ui/core/Dialog';
import { WrittenProcedure } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import {
  EditorHead,
  LeaveDialog,
  useDraft,
  useEditorColumns,
  useUnloadWarning,
} from '../../../editing';
import { ScrollBox } from '../../../theme';
import { useRunbookTranslation } from '../../../translation';
import { draftStore } from './draftStore';
import { EditorContext } from './EditorContext';
import { FactFields, TextFields } from './EditorFields';
import { EditorNotes } from './EditorNotes';
import { fieldElementId } from './FormField';
import { PreviewPane } from './PreviewPane';
import { formOf, isSameContent, ProcedureForm } from './ProcedureForm';
import { StartChoice } from './StartChoice';
import { useBase } from './useBase';
import { useForm } from './useForm';
import { useSave } from './useSave';

const TITLE_ID = 'runbook-procedure-editor';

export interface ProcedureEditorProps {
  entityRef: string;
  /** The procedure to edit; a new one without it. */
  procedure?: WrittenProcedure;
  /** What a new one begins with; drafts of it are kept by the name. */
  beginning?: { name: string; form: Partial<ProcedureForm> };
  onSaved: (saved: WrittenProcedure) => void;
  onClose: () => void;
}

/**
 * Writes or edits a procedure, over the whole window. What is typed stays in
 * this browser until it is saved.
 */
export function ProcedureEditor(props: ProcedureEditorProps) {
  const { entityRef, procedure, beginning, onSaved, onClose } = props;
  const columns = useEditorColumns();
  const { t } = useRunbookTranslation();
  const { base, rebase, goBackTo } = useBase(entityRef, procedure);
  const { initial, form, change, faults, faultOf, touch, showAllFaults } =
    useForm(base, beginning?.form);
  const isChanged = !isSameContent(form, initial);
  const draft = useDraft({
    store: draftStore,
    name: [entityRef, procedure?.slug ?? 'new', beginning?.name]
      .filter(Boolean)
      .join('/'),
    form,
    isChanged,
    ...(base && { revision: base.revision }),
  });
  const saving = useSave(entityRef, saved => {
    draft.forget();
    onSaved(saved);
  });
  const { state } = saving.state;
  const [leaving, setLeaving] = useState(false);
  useUnloadWarning(isChanged);

  const save = () => {
    const [first] = faults;
    if (first) {
      showAllFaults();
      document.getElementById(fieldElementId(first.field))?.focus();
    } else {
      saving.save(form, base);
    }
  };
  const close = () => (isChanged ? setLeaving(true) : onClose());
  const title = base
    ? t('written.editor.titleEdit', { title: base.content.title })
    : t('written.editor.titleNew');
  const previewTitle = t('written.editor.part.preview');

  return (
    <Dialog fullScreen open onClose={close} aria-labelledby={TITLE_ID}>
      <EditorContext.Provider
        value={{ entityRef, form, change, isNew: !base, faultOf, touch }}
      >
        <EditorHead
          titleId={TITLE_ID}
          title={title}
          saveLabel={
            base ? t('written.editor.save') : t('written.editor.create')
          }
          saving={state === 'saving'}
          isChanged={isChanged}
          onSave={save}
          onClose={close}
        />
        <div className={columns.body}>
          <div className={columns.form}>
            <EditorNotes
              base={base}
              save={saving.state}
              faults={faults.filter(({ field }) => faultOf(field)).length}
              draft={draft.offered}
              onDraft={keep => {
                if (keep && draft.offered) {
                  change(draft.offered.form);
                  goBackTo(draft.offered);
                }
                draft.settle(keep);
              }}
              onMerged={(merged, theirs) => {
                rebase(theirs);
                change({ ...formOf(theirs.slug, theirs.content), ...merged });
                saving.reset();
              }}
            />
            {!base && !isChanged && <StartChoice />}
            <section aria-label={t('written.editor.part.text')}>
              <h2 className={columns.heading}>
                {t('written.editor.part.text')}
              </h2>
              <TextFields />
            </section>
            <section aria-label={t('written.editor.part.facts')}>
              <h2 className={columns.heading}>
                {t('written.editor.part.facts')}
              </h2>
              <FactFields />
            </section>
          </div>
          <ScrollBox
            role="region"
            className={columns.preview}
            label={previewTitle}
          >
            <h2 className={columns.heading}>{previewTitle}</h2>
            <PreviewPane />
          </ScrollBox>
        </div>
        {leaving && (
          <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />
        )}
      </EditorContext.Provider>
    </Dialog>
  );
}
