import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Alert from '@material-ui/lab/Alert';
import { ReactNode, useCallback, useMemo, useState } from 'react';
import { procedureApiRef } from '../../api';
import { LoadFailure, useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useWrittenProcedures } from './useWrittenProcedures';
import { useWritingMay } from './useWritingMay';
import { WritingBar } from './WritingBar';
import { WritingContext, WritingTarget, WritingTask } from './WritingContext';
import { WritingWindow } from './WritingWindow';

export interface WritingProps {
  entityRef: string;
  /** Something was written: the runbook says something else now. */
  onWritten: () => void;
  children: ReactNode;
}

/** What became of what was done last. */
type Outcome = { text: string } | { error: Error };

/** Lets the runbook inside be written, by those who may. */
export function Writing({ entityRef, onWritten, children }: WritingProps) {
  const { t } = useRunbookTranslation();
  const api = useApi(procedureApiRef);
  const errorText = useErrorText({
    notPermitted: t('written.notPermitted'),
    notFound: t('written.notFound'),
  });
  const may = useWritingMay(entityRef);
  const list = useWrittenProcedures(entityRef);
  const { reload } = list;
  const [task, open] = useState<WritingTask>();
  const [outcome, setOutcome] = useState<Outcome>();

  const written = useCallback(
    (text: string) => {
      setOutcome({ text });
      open(undefined);
      reload();
      onWritten();
    },
    [reload, onWritten],
  );
  const attempt = useCallback(
    async (text: string, write: () => Promise<unknown>) => {
      try {
        await write();
        written(text);
      } catch (error) {
        setOutcome({ error: toError(error) });
        // Most likely somebody else was at it: show what is there now.
        reload();
        onWritten();
      }
    },
    [written, reload, onWritten],
  );
  const verify = useCallback(
    ({ slug, title, revision }: WritingTarget) =>
      attempt(t('written.mark.thanks', { title }), () =>
        api.verifyProcedure({ entityRef, slug }, { revision }),
      ),
    [attempt, api, entityRef, t],
  );
  const value = useMemo(
    () => ({ entityRef, may, open, verify }),
    [entityRef, may, verify],
  );
  return (
    <WritingContext.Provider value={value}>
      <LoadFailure part={list} title={t('written.listFailed')} />
      <WritingBar
        procedures={list.value ?? []}
        onRecover={({ slug, title }) =>
          attempt(t('written.mark.recovered', { title }), () =>
            api.recoverProcedure({ entityRef, slug }),
          )
        }
      />
      <div role="status">
        {outcome && (
          <Alert
            severity={'error' in outcome ? 'error' : 'success'}
            variant="outlined"
            onClose={() => setOutcome(undefined)}
          >
            {'error' in outcome
              ? t('written.failed', { reason: errorText(outcome.error) })
              : outcome.text}
          </Alert>
        )}
      </div>
      {children}
      {task && (
        <WritingWindow
          entityRef={entityRef}
          task={task}
          may={may}
          onWritten={written}
          onClose={() => open(undefined)}
        />
      )}
    </WritingContext.Provider>
  );
}
