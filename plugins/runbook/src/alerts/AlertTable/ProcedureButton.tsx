import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { AlertPlace } from 'backstage-plugin-runbook-common';
import { Link } from 'react-router-dom';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { usePlaceAddress } from '../hooks/usePlaceAddress';

const useStyles = makeStyles(theme => ({
  button: {
    minHeight: 44,
    textAlign: 'center',
    lineHeight: 1.2,
    textTransform: 'none',
    // Between its words and nowhere else.
    overflowWrap: 'normal',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(0.5, 1) },
  },
  quiet: { color: quietText(theme), fontSize: theme.typography.pxToRem(13) },
}));

export interface ProcedureButtonProps {
  /** The service whose alert it is. */
  entityRef: string;
  name: string;
  procedure: AlertPlace | undefined;
  /** Fills the placeholders of the procedure's commands. */
  values?: Readonly<Record<string, string>>;
}

/** Leads to what is to be done about an alert. */
export function ProcedureButton(props: ProcedureButtonProps) {
  const { entityRef, name, procedure, values } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { place } = usePlaceAddress();
  if (!procedure) {
    return <span className={classes.quiet}>{t('alerts.procedure.none')}</span>;
  }
  return (
    <>
      <Button
        className={classes.button}
        variant="outlined"
        color="inherit"
        component={Link}
        to={place(procedure, values)}
        aria-label={t('alerts.procedure.openNamed', {
          name,
          title: procedure.title ?? '',
        })}
      >
        {t('alerts.procedure.open')}
      </Button>
      {procedure.entityRef !== entityRef && (
        <div className={classes.quiet}>
          {t('alerts.procedure.elsewhere', {
            service: parseEntityRef(procedure.entityRef).name,
          })}
        </div>
      )}
    </>
  );
}
