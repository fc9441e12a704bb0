import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from 'react-router-dom';
import { useRunbookTranslation } from '../translation';
import { Prefilled, useIncidentTabAddress } from './useIncidentTabAddress';

const useStyles = makeStyles({
  button: { minHeight: 44, textTransform: 'none', lineHeight: 1.2 },
});

export interface DeclareButtonProps {
  entityRef: string;
  prefilled: Prefilled;
  /** Tells it apart from the others on the tab. */
  label: string;
}

/** Leads to the form that declares an incident, with what is known filled in. */
export function DeclareButton(props: DeclareButtonProps) {
  const { entityRef, prefilled, label } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const address = useIncidentTabAddress();
  return (
    <Button
      className={classes.button}
      variant="outlined"
      color="inherit"
      component={Link}
      role="link"
      to={address.declare(entityRef, prefilled)}
      aria-label={label}
    >
      {t('incident.declare.fromAlert')}
    </Button>
  );
}
