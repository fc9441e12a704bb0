import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useOpenChange } from './ChangesContext';
import { shiftsAhead } from './myShifts';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
    '&:empty': { display: 'none' },
  },
  button: { minHeight: 44 },
}));

/** What the reader can do about who is on call; nothing that would be refused. */
export function ActionBar() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { rotation, me, may } = useRotationContext();
  const openChange = useOpenChange();
  const isPerson = me?.startsWith('user:') === true;
  const hasShifts =
    may.swap && shiftsAhead(rotation, me, Date.now()).length > 0;
  return (
    <div className={classes.root}>
      {may.override && isPerson && (
        <Button
          className={classes.button}
          variant="contained"
          color="primary"
          onClick={() => openChange({ kind: 'override', user: me })}
        >
          {t('rotation.actions.take')}
        </Button>
      )}
      {may.override && (
        <Button
          className={classes.button}
          variant="outlined"
          onClick={() => openChange({ kind: 'override' })}
        >
          {t('rotation.actions.put')}
        </Button>
      )}
      {hasShifts && (
        <Button
          className={classes.button}
          variant="outlined"
          onClick={() => openChange({ kind: 'swap' })}
        >
          {t('rotation.actions.swap')}
        </Button>
      )}
    </div>
  );
}
