import { stringifyEntityRef } from '@backstage/catalog-model';
import { isService } from 'backstage-plugin-runbook-common';
import { matchPath, useLocation } from 'react-router-dom';
import { entityOfPath } from '../hooks';
import { ProcedurePalette } from './ProcedurePalette';

/** Where the plugin's page is, unless it was moved. */
const RUNBOOK_PAGE = '/runbook/*';

/**
 * The palette for the root of an app: on the page of every catalog entity, and
 * below `/runbook`. It knows where the reader stands by the address.
 */
export function AppProcedurePalette() {
  const { pathname } = useLocation();
  const entity = entityOfPath(pathname);
  const near = entity && isService(entity) && stringifyEntityRef(entity);
  return (
    <ProcedurePalette
      {...(near && { near })}
      enabled={
        entity !== undefined || matchPath(RUNBOOK_PAGE, pathname) !== null
      }
    />
  );
}
