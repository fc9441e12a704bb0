import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { useRunbookTranslation } from '../../translation';
import { useRotationAddress } from '../hooks/useRotationAddress';
import { useRotationContext } from '../RotationContext';
import { InstantInZones } from '../times';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  button: { minHeight: 44 },
}));

/** Says that the address asks about another time than now. */
export function AskedTime() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { askedAt, detail } = useRotationContext();
  const { change } = useRotationAddress();
  if (askedAt === undefined) {
    return null;
  }
  return (
    <Alert
      severity="info"
      variant="outlined"
      className={classes.root}
      action={
        <Button
          className={classes.button}
          onClick={() => change({ at: undefined })}
        >
          {t('rotation.tab.backToNow')}
        </Button>
      }
    >
      {t('rotation.tab.askedAt')}{' '}
      <InstantInZones at={askedAt} otherZone={detail.timeZone} />
    </Alert>
  );
}
