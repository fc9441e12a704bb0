import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useNow } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { ChangeRequest, useOpenChange } from '../changes/ChangesContext';
import { useRotationContext } from '../RotationContext';
import { BlockFacts } from './BlockFacts';
import { Block } from './lanesOf';

const useStyles = makeStyles(theme => ({
  actions: { flexWrap: 'wrap', gap: theme.spacing(1) },
  button: { minHeight: 44 },
}));

export interface BlockDialogProps {
  block: Block;
  zone: string;
  onClose: () => void;
}

/** A block that was chosen: all of it, and what can be done about it. */
export function BlockDialog({ block, zone, onClose }: BlockDialogProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { me, may } = useRotationContext();
  const openChange = useOpenChange();
  const now = useNow();
  const titleId = useId();
  const { layer, start, end, users } = block;
  const isAhead = end > now && !block.openEnd;
  const isMine = me !== undefined && users.includes(me);
  const choose = (request: ChangeRequest) => {
    onClose();
    openChange(request);
  };
  const time = { ...(layer !== undefined && { layer }), range: { start, end } };
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
    >
      <DialogTitle id={titleId}>{t('rotation.month.blockTitle')}</DialogTitle>
      <DialogContent>
        <BlockFacts block={block} zone={zone} />
      </DialogContent>
      <DialogActions className={classes.actions}>
        {isAhead && may.swap && isMine && (
          <Button
            className={classes.button}
            onClick={() => choose({ kind: 'swap', ...time })}
          >
            {t('rotation.actions.swap')}
          </Button>
        )}
        {isAhead && may.override && me !== undefined && !isMine && (
          <Button
            className={classes.button}
            onClick={() => choose({ kind: 'override', user: me, ...time })}
          >
            {t('rotation.actions.takeThis')}
          </Button>
        )}
        {isAhead && may.override && (
          <Button
            className={classes.button}
            onClick={() => choose({ kind: 'override', ...time })}
          >
            {t('rotation.actions.put')}
          </Button>
        )}
        <Button className={classes.button} onClick={onClose}>
          {t('rotation.actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
