import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { composeRunbookPart } from 'backstage-plugin-runbook-common';
import { Snippet } from '../../../alerts/Snippet';
import { useRunbookTranslation } from '../../../translation';
import { LoadedDialog } from './LoadedDialog';

const TITLE_ID = 'runbook-procedure-move';

export interface MoveDialogProps {
  entityRef: string;
  slugs: readonly string[];
  onClose: () => void;
}

/** The Markdown of procedures for the service's runbook file, to copy or to download. */
export function MoveDialog({ entityRef, slugs, onClose }: MoveDialogProps) {
  const { t } = useRunbookTranslation();
  return (
    <LoadedDialog
      entityRef={entityRef}
      slugs={slugs}
      title={t('written.move.title')}
      onClose={onClose}
    >
      {procedures => {
        const markdown = composeRunbookPart(procedures);
        return (
          <Dialog
            open
            fullWidth
            maxWidth="md"
            onClose={onClose}
            aria-labelledby={TITLE_ID}
          >
            <DialogTitle id={TITLE_ID}>{t('written.move.title')}</DialogTitle>
            <DialogContent>
              <p>{t('written.move.text')}</p>
              <Snippet
                text={markdown}
                label={t('written.move.markdown')}
                copyLabel={t('written.move.copy')}
              />
            </DialogContent>
            <DialogActions>
              <Button
                component="a"
                variant="outlined"
                href={`data:text/markdown;charset=utf-8,${encodeURIComponent(
                  markdown,
                )}`}
                download="runbook.md"
              >
                {t('written.move.download')}
              </Button>
              <Button onClick={onClose}>{t('written.move.close')}</Button>
            </DialogActions>
          </Dialog>
        );
      }}
    </LoadedDialog>
  );
}
