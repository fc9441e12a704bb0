import { stringifyEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { isService } from 'backstage-plugin-runbook-common';
import { matchPath, useLocation } from 'react-router-dom';
import { useOptionalRoute } from '../../rotations/hooks/useOptionalRoute';
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
  const entityRoute = useOptionalRoute(entityRouteRef);
  const pattern = entityRoute?.({
    kind: 'KIND',
    namespace: 'NAMESPACE',
    name: 'NAME',
  }).replace(/KIND|NAMESPACE|NAME/g, word => `:${word.toLowerCase()}`);
  const { kind, namespace, name }: Record<string, string | undefined> = {
    ...(pattern && matchPath(`${pattern}/*`, pathname)?.params),
  };
  if (isShown || !kind || !namespace || !name || !isService({ kind })) {
    return null;
  }
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  return (
    <BannerOf key={entityRef} entityRef={entityRef} className={classes.root} />
  );
}
