import { stringifyEntityRef } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import { isService } from 'backstage-plugin-runbook-common';
import { matchPath, useLocation } from 'react-router-dom';
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
 * Where the catalog's page of an entity is, unless it was moved. A child of the
 * app's root cannot ask: it is there before the app's routes are.
 */
const ENTITY_PAGE = '/catalog/:namespace/:kind/:name/*';

/**
 * The banner of an entity page on the tabs of other plugins. It is a child of
 * the app's root and knows the entity by the address: the catalog's page has
 * no place for something that is on every tab.
 */
export function IncidentBar() {
  const classes = useStyles();
  const { pathname } = useLocation();
  const isShown = useIsBannerShown();
  const { kind, namespace, name }: Record<string, string | undefined> = {
    ...matchPath(ENTITY_PAGE, pathname)?.params,
  };
  if (isShown || !kind || !namespace || !name || !isService({ kind })) {
    return null;
  }
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  return (
    <BannerOf key={entityRef} entityRef={entityRef} className={classes.root} />
  );
}
