import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { ScrollBox } from '../../theme';
import { runbookTranslationRef } from '../../translation';
import { DeleteButton } from './DeleteButton';
import { useEditor } from './EditorContext';
import { BasicFields } from './fields/BasicFields';
import { EffectiveFields } from './fields/EffectiveFields';
import { Draft } from './form/draftStore';
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

const useStyles = makeStyles(theme => ({
  body: {
    display: 'grid',
    gap: theme.spacing(3),
    padding: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'start',
    maxWidth: '100rem',
    width: '100%',
    margin: '0 auto',
    // On a phone, what is typed comes first and what becomes of it below.
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  form: {
    minWidth: 0,
    '& > section': { marginBottom: theme.spacing(4) },
  },
  preview: {
    minWidth: 0,
    [theme.breakpoints.up('md')]: {
      position: 'sticky',
      top: theme.spacing(9),
      maxHeight: `calc(100vh - ${theme.spacing(11)}px)`,
      overflowY: 'auto',
    },
  },
  heading: {
    fontSize: theme.typography.pxToRem(18),
    margin: theme.spacing(0, 0, 1.5),
    fontFamily: 'inherit',
  },
}));

export interface EditorBodyProps {
  preview: PreviewState;
  /** Those that are told. */
  faults: readonly FormFault[];
  save: SaveState;
  draft?: Draft;
  start?: StartingForm;
  onDraft: (keep: boolean) => void;
  onResolved: (form: RotationForm, theirs: RotationDetail) => void;
  onDeleted?: () => void;
}

/** The fields, and beside them what they make of the weeks ahead. */
export function EditorBody(props: EditorBodyProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
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
  const classes = useStyles();
  return (
    <section aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  );
}
