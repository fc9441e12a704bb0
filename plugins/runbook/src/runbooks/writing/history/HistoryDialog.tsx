import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useState } from 'react';
import { procedureApiRef } from '../../../api';
import { LoadingSkeleton, useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { WritingTarget } from '../WritingContext';
import { Comparison } from './Comparison';
import { Compared, RevisionTable } from './RevisionTable';
import { useHistory } from './useHistory';

const TITLE_ID = 'runbook-procedure-history';

export interface HistoryDialogProps {
  entityRef: string;
  target: WritingTarget;
  mayRestore: boolean;
  onRestored: () => void;
  onClose: () => void;
}

/** Every revision of a procedure: two are compared, one is restored. */
export function HistoryDialog(props: HistoryDialogProps) {
  const { entityRef, target, mayRestore, onRestored, onClose } = props;
  const { slug, title } = target;
  const { t } = useRunbookTranslation();
  const api = useApi(procedureApiRef);
  const errorText = useErrorText({
    notPermitted: t('written.notPermitted'),
    notFound: t('written.notFound'),
  });
  const { history, load } = useHistory(entityRef, slug);
  const { revisions, next } = history;
  const [chosen, setChosen] = useState<Compared>();
  const [failure, setFailure] = useState<Error>();
  const [latest, before] = revisions ?? [];
  const compared =
    chosen ??
    (latest && before && { from: before.revision, to: latest.revision });
  const error = failure ?? history.error;

  const restore = async (revision: number) => {
    try {
      await api.restoreRevision({ entityRef, slug }, revision, {
        // What is listed here is what the reader has decided from.
        revision: latest?.revision ?? target.revision,
      });
      onRestored();
    } catch (refused) {
      setFailure(toError(refused));
      load();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={TITLE_ID}
    >
      <DialogTitle id={TITLE_ID}>
        {t('written.history.title', { title })}
      </DialogTitle>
      <DialogContent>
        {error && (
          <p role="alert">
            {error instanceof ResponseError && error.statusCode === 409
              ? t('written.history.changed')
              : t('written.failed', { reason: errorText(error) })}
          </p>
        )}
        {!revisions && !error && <LoadingSkeleton lines={4} />}
        {revisions && (
          <RevisionTable
            revisions={revisions}
            compared={compared}
            onCompare={setChosen}
            {...(mayRestore && { onRestore: restore })}
          />
        )}
        {next !== undefined && (
          <Button onClick={() => load(next)}>
            {t('written.history.more')}
          </Button>
        )}
        {compared && (
          <Comparison entityRef={entityRef} slug={slug} {...compared} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('written.history.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
