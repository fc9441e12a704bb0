import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useRunbookTranslation } from '../translation';

/** Asks before what was changed is left unsaved. */
export function LeaveDialog(props: {
  onStay: () => void;
  onLeave: () => void;
}) {
  const { t } = useRunbookTranslation();
  return (
    <Dialog open onClose={props.onStay} aria-labelledby="runbook-editor-leave">
      <DialogTitle id="runbook-editor-leave">
        {t('editing.leave.title')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('editing.leave.text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onLeave}>{t('editing.leave.leave')}</Button>
        <Button variant="contained" color="primary" onClick={props.onStay}>
          {t('editing.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
