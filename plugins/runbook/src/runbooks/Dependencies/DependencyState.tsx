import { ResponseError } from '@backstage/errors';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceFirings } from 'backstage-plugin-runbook-common';
import { Link } from 'react-router-dom';
import { FiringCounts } from '../../alerts/FiringCounts';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { LastKnown } from '../../hooks';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
  quiet: { color: quietText(theme) },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 32,
    textDecoration: 'underline',
    // The name of the dependency stands out, and this does not.
    '&&&': { fontWeight: 400 },
  },
}));

export interface DependencyStateProps {
  entityRef: string;
  title: string;
  firing: LastKnown<ServiceFirings>;
}

/**
 * What fires of a dependency, with a way to its alerts. One whose alerts the
 * reader may not see has no state.
 */
export function DependencyState(props: DependencyStateProps) {
  const { entityRef, title, firing } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { alerts } = usePlaceAddress();
  const known = firing.value?.services.find(
    service => service.entityRef === entityRef,
  );
  if (!known) {
    const refused =
      firing.error instanceof ResponseError && firing.error.statusCode === 403;
    return firing.error && !firing.value && !refused ? (
      <div className={`${classes.root} ${classes.quiet}`}>
        {t('dependencies.stateUnknown')}
      </div>
    ) : null;
  }
  return (
    <div className={classes.root}>
      {known.firing.length > 0 ? (
        <FiringCounts counts={known.firing} />
      ) : (
        <span className={classes.quiet}>{t('dependencies.nothingFires')}</span>
      )}
      {firing.error && firing.knownAt !== undefined && (
        <span className={classes.quiet}>
          ({t('dependencies.stateOld')} <Age at={firing.knownAt} />)
        </span>
      )}
      <MuiLink component={Link} to={alerts(entityRef)} className={classes.link}>
        {t('dependencies.alerts', { name: title })}
      </MuiLink>
    </div>
  );
}
