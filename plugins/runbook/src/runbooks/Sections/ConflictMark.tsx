import Alert from '@material-ui/lab/Alert';
import { ConflictSide } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';

/** Says that a text is one side of a merge conflict that nobody resolved. */
export function ConflictMark({ conflict }: { conflict?: ConflictSide }) {
  const { t } = useRunbookTranslation();
  return conflict ? (
    <Alert severity="warning" variant="outlined">
      {t('conflict', {
        side: t(`conflictSide.${conflict.side}`),
        label: conflict.label,
      })}{' '}
      {t('conflictBoth')}
    </Alert>
  ) : null;
}
