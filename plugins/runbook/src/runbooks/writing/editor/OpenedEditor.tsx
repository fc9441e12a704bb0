import { WrittenProcedure } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../../translation';
import { LoadedDialog } from '../dialogs/LoadedDialog';
import { ProcedureEditor, ProcedureEditorProps } from './ProcedureEditor';

export interface OpenedEditorProps {
  entityRef: string;
  /** The procedure to edit; a new one without it. */
  slug?: string;
  /** What a new one begins with. */
  beginning?: ProcedureEditorProps['beginning'];
  onSaved: (saved: WrittenProcedure) => void;
  onClose: () => void;
}

/** The editor, with the procedure as it is now: the page may be older. */
export function OpenedEditor({ slug, ...props }: OpenedEditorProps) {
  const { t } = useRunbookTranslation();
  return slug === undefined ? (
    <ProcedureEditor {...props} />
  ) : (
    <LoadedDialog
      entityRef={props.entityRef}
      slugs={[slug]}
      title={t('written.mark.edit')}
      onClose={props.onClose}
    >
      {([procedure]) => <ProcedureEditor {...props} procedure={procedure} />}
    </LoadedDialog>
  );
}
