import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from 'react-router-dom';
import { useOptionalRoute } from '../../rotations/hooks/useOptionalRoute';
import {
  alertsTabRouteRef,
  rotationTabRouteRef,
  runbookTabRouteRef,
} from '../../routes';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 44,
    textDecoration: 'underline',
  },
}));

/** The way to each tab of the service that the app has mounted. */
export function TabLinks() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const runbook = useOptionalRoute(runbookTabRouteRef);
  const alerts = useOptionalRoute(alertsTabRouteRef);
  const rotation = useOptionalRoute(rotationTabRouteRef);
  const tabs = [
    { title: t('overview.card.toRunbook'), route: runbook },
    { title: t('overview.card.toAlerts'), route: alerts },
    { title: t('overview.card.toRotation'), route: rotation },
  ];
  return (
    <ul className={classes.root}>
      {tabs.map(
        ({ title, route }) =>
          route && (
            <li key={title}>
              <MuiLink component={Link} to={route()} className={classes.link}>
                {title}
              </MuiLink>
            </li>
          ),
      )}
    </ul>
  );
}
