import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Link, useLocation } from 'react-router-dom';
import {
  DeclareButton,
  useHasOpenIncident,
  useIncidentTabAddress,
} from '../../declare';
import { useRunbookTranslation } from '../../translation';
import { useRunbookContext } from '../RunbookContext';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0.5, 0) },
  button: { minHeight: 44, textTransform: 'none' },
}));

export interface IncidentActionsProps {
  /** Of the procedure. */
  fragment: string;
  title: string;
}

/** From a procedure into the incident: start it there, or declare one. */
export function IncidentActions({ fragment, title }: IncidentActionsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { entityRef } = useRunbookContext();
  const hasIncident = useHasOpenIncident();
  const address = useIncidentTabAddress();
  const { search } = useLocation();
  return (
    <div className={classes.root}>
      {hasIncident ? (
        <Button
          className={classes.button}
          variant="outlined"
          component={Link}
          role="link"
          to={address.start(entityRef, fragment, search)}
          aria-label={t('incident.runs.fromRunbookNamed', { title })}
        >
          {t('incident.runs.fromRunbook')}
        </Button>
      ) : (
        <DeclareButton
          entityRef={entityRef}
          prefilled={{ title }}
          label={t('incident.declare.fromProcedureNamed', { name: title })}
        />
      )}
    </div>
  );
}
