import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ActError } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { IncidentAct, useAct } from './useAct';

const useStyles = makeStyles({
  // A thumb's width, at least.
  button: { minHeight: 44, textTransform: 'none' },
});

export interface ActButtonProps {
  change: IncidentAct;
  /** Tells it apart where several buttons say the same. */
  label?: string;
  variant?: 'contained' | 'outlined' | 'text';
  className?: string;
  children: string;
}

/** A button that does something in the incident, and says why where it could not. */
export function ActButton(props: ActButtonProps) {
  const { change, label, variant = 'outlined', className, children } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { busy, error, run } = useAct();
  return (
    <span>
      <Button
        className={`${classes.button} ${className ?? ''}`}
        variant={variant}
        color={variant === 'contained' ? 'primary' : 'default'}
        aria-label={label}
        aria-disabled={busy}
        onClick={() => run(change)}
      >
        {busy ? t('incident.act.busy') : children}
      </Button>
      <ActError error={error} />
    </span>
  );
}
