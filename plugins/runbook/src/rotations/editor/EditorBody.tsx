import { RotationDetail } from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { Draft, useEditorColumns } from '../../editing';
import { ScrollBox } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { DeleteButton } from './DeleteButton';
import { useEditor } from './EditorContext';
import { BasicFields } from './fields/BasicFields';
import { EffectiveFields } from './fields/EffectiveFields';
import { FormFault } from './form/faultsOf';
import { RotationForm } from './form/RotationForm';
import { FromRunbook } from './fromRunbook/FromRunbook';
import { StartingForm } from './fromRunbook/startingForm';
import { LayerList } from './layers/LayerList';
import { PreviewPanel } from './panels/PreviewPanel';
import { TemplateChoice } from './panels/TemplateChoice';
import { PreviewState } from './preview/usePreview';
import { Notes } from './Notes';
import { SaveState } from './state/useSave';

export interface EditorBodyProps {
  preview: PreviewState;
  /** Those that are told. */
  faults: readonly FormFault[];
  save: SaveState;
  draft?: Draft<RotationForm>;
  start?: StartingForm;
  onDraft: (keep: boolean) => void;
  onResolved: (form: RotationForm, theirs: RotationDetail) => void;
  onDeleted?: () => void;
}

/** The fields, and beside them what they make of the weeks ahead. */
export function EditorBody(props: EditorBodyProps) {
  const classes = useEditorColumns();
  const { t } = useRunbookTranslation();
  const { form, rotation } = useEditor();
  const isEmpty = form.layers.every(
    layer =>
      layer.kind === 'turns' && layer.slots.every(({ users }) => !users.length),
  );
  const previewTitle = t('rotation.editor.part.preview');
  return (
    <div className={classes.body}>
      <div className={classes.form}>
        <Notes
          save={props.save}
          faults={props.faults}
          draft={props.draft}
          onDraft={props.onDraft}
          onResolved={props.onResolved}
        />
        {props.start && <FromRunbook start={props.start} />}
        <Part title={t('rotation.editor.part.basics')}>
          <BasicFields />
        </Part>
        <Part title={t('rotation.editor.part.layers')}>
          {!rotation && isEmpty && <TemplateChoice />}
          <LayerList />
        </Part>
        <Part title={t('rotation.editor.part.effective')}>
          <EffectiveFields />
        </Part>
        {rotation && props.onDeleted && (
          <DeleteButton rotation={rotation} onDeleted={props.onDeleted} />
        )}
      </div>
      <ScrollBox role="region" className={classes.preview} label={previewTitle}>
        <h2 className={classes.heading}>{previewTitle}</h2>
        <PreviewPanel state={props.preview} />
      </ScrollBox>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const classes = useEditorColumns();
  return (
    <section aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  );
}
