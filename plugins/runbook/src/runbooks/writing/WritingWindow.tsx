import { useApi } from '@backstage/core-plugin-api';
import { lazy, Suspense } from 'react';
import { procedureApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { DeleteDialog } from './dialogs/DeleteDialog';
import { MoveDialog } from './dialogs/MoveDialog';
import { NoteDialog } from './dialogs/NoteDialog';
import { HistoryDialog } from './history/HistoryDialog';
import { WritingMay, WritingTask } from './WritingContext';

// Most readers of the tab never write.
const OpenedEditor = lazy(async () => ({
  default: (await import('./editor')).OpenedEditor,
}));

export interface WritingWindowProps {
  entityRef: string;
  task: WritingTask;
  may: WritingMay;
  /** Something was written; what it is, in words. */
  onWritten: (text: string) => void;
  onClose: () => void;
}

/** The window in which something is done with a written procedure. */
export function WritingWindow(props: WritingWindowProps) {
  const { entityRef, task, may, onWritten, onClose } = props;
  const { t } = useRunbookTranslation();
  const api = useApi(procedureApiRef);
  switch (task.do) {
    case 'create':
    case 'edit':
      return (
        <Suspense fallback={null}>
          <OpenedEditor
            entityRef={entityRef}
            {...(task.do === 'edit' && { slug: task.slug })}
            onSaved={({ content: { title } }) =>
              onWritten(t('written.mark.saved', { title }))
            }
            onClose={onClose}
          />
        </Suspense>
      );
    case 'delete':
      return (
        <DeleteDialog
          entityRef={entityRef}
          target={task.target}
          onDeleted={() =>
            onWritten(t('written.mark.deleted', { title: task.target.title }))
          }
          onClose={onClose}
        />
      );
    case 'history':
      return (
        <HistoryDialog
          entityRef={entityRef}
          target={task.target}
          mayRestore={may.update && !task.superseded}
          onRestored={() =>
            onWritten(t('written.mark.restored', { title: task.target.title }))
          }
          onClose={onClose}
        />
      );
    case 'report': {
      const { slug, title, revision } = task.target;
      return (
        <NoteDialog
          title={t('written.report.title', { title })}
          label={t('written.report.label')}
          help={t('written.report.help')}
          onSend={async (note, idempotencyKey) => {
            await api.reportProcedure(
              { entityRef, slug },
              { revision, note },
              { idempotencyKey },
            );
            onWritten(t('written.mark.reported'));
          }}
          onClose={onClose}
        />
      );
    }
    case 'answer':
      return (
        <NoteDialog
          title={t('written.answer.title')}
          label={t('written.answer.label')}
          help={t('written.answer.help')}
          onSend={async (note, idempotencyKey) => {
            await api.answerFeedback(
              { entityRef, slug: task.target.slug },
              { id: task.feedbackId, note },
              { idempotencyKey },
            );
            onWritten(t('written.mark.answered'));
          }}
          onClose={onClose}
        />
      );
    default:
      return (
        <MoveDialog
          entityRef={entityRef}
          slugs={task.slugs}
          onClose={onClose}
        />
      );
  }
}
