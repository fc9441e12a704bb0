import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceRotation } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { useRotationAddress } from '../hooks/useRotationAddress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginTop: theme.spacing(1),
  },
  button: { minHeight: 44, textTransform: 'none' },
}));

export interface OtherRotationsProps {
  /** Id of the rotation that is shown. */
  shown?: string;
  service?: ServiceRotation;
}

/** Leads to the owner group's other rotations, and back to the service's own. */
export function OtherRotations({ shown, service }: OtherRotationsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { change } = useRotationAddress();
  const own = service?.rotation;
  const others = (service?.others ?? []).filter(({ id }) => id !== shown);
  const goBack = own !== undefined && shown !== undefined && own.id !== shown;
  if (others.length === 0 && !goBack) {
    return null;
  }
  return (
    <div className={classes.root}>
      {goBack && (
        <Button
          className={classes.button}
          variant="outlined"
          onClick={() => change({ rotation: undefined })}
        >
          {t('rotation.head.backToOwn', { title: own.title })}
        </Button>
      )}
      {others.length > 0 && <span>{t('rotation.head.others')}</span>}
      {others.map(({ id, title }) => (
        <Button
          key={id}
          className={classes.button}
          variant="outlined"
          onClick={() => change({ rotation: id })}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}
