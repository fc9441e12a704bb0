import { stringifyEntityRef } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import { isService } from 'backstage-plugin-runbook-common';
import { useLocation } from 'react-router-dom';
import { entityOfPath } from '../../hooks';
import { BannerOf } from './BannerOf';
import { useIsBannerShown } from './shownBanners';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'fixed',
    zIndex: theme.zIndex.snackbar,
    bottom: theme.spacing(2),
    left: '50%',
    transform: 'translateX(-50%)',
    width: 'min(46rem, calc(100vw - 7rem))',
    marginBottom: 0,
    boxShadow: theme.shadows[6],
    [theme.breakpoints.down('xs')]: {
      width: 'calc(100vw - 1rem)',
      // Above the app's own bar.
      bottom: 72,
    },
  },
}));

/**
 * The banner of an entity page on the tabs of other plugins. It is a child of
 * the app's root and knows the entity by the address: the catalog's page has
 * no place for something that is on every tab.
 */
export function IncidentBar() {
  const classes = useStyles();
  const { pathname } = useLocation();
  const isShown = useIsBannerShown();
  const entity = entityOfPath(pathname);
  if (isShown || !entity || !isService(entity)) {
    return null;
  }
  const entityRef = stringifyEntityRef(entity);
  return (
    <BannerOf key={entityRef} entityRef={entityRef} className={classes.root} />
  );
}
