import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { DateTime } from 'luxon';
import { useRunbookTranslation } from '../translation';
import { Draft } from './createDraftStore';

export interface DraftOfferProps {
  draft: Pick<Draft<unknown>, 'savedAt' | 'revision'>;
  /** Revision of what is edited, as it is now. */
  revision?: number;
  onUse: () => void;
  onDrop: () => void;
}

/** Offers what was left unfinished in this browser. */
export function DraftOffer(props: DraftOfferProps) {
  const { draft, revision, onUse, onDrop } = props;
  const { t } = useRunbookTranslation();
  const ago = DateTime.fromMillis(draft.savedAt).toRelative() ?? '';
  return (
    <Alert
      severity="info"
      variant="outlined"
      action={
        <>
          <Button color="inherit" size="small" onClick={onUse}>
            {t('editing.draft.use')}
          </Button>
          <Button color="inherit" size="small" onClick={onDrop}>
            {t('editing.draft.drop')}
          </Button>
        </>
      }
    >
      {t('editing.draft.title', { ago })}{' '}
      {draft.revision !== revision && t('editing.draft.outdated')}
    </Alert>
  );
}
