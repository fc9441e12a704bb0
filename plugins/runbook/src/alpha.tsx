/**
 * Runbook tabs for catalog entities, for apps on the new frontend system.
 *
 * @packageDocumentation
 */

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import BookIcon from '@material-ui/icons/MenuBook';
import {
  alertApi,
  coverageApi,
  incidentApi,
  procedureApi,
  rotationApi,
  runApi,
  runbookApi,
} from './extensions/apis';
import {
  findProcedureAction,
  incidentBar,
  procedurePalette,
} from './extensions/appWide';
import {
  coverageCard,
  incidentCard,
  myOnCallWidget,
  onCallCard,
  openIncidentsWidget,
  runbookCard,
} from './extensions/cards';
import {
  alertPage,
  alertsPage,
  coveragePage,
  incidentsPage,
  onCallPage,
  rotationsPage,
  runbookPage,
} from './extensions/pages';
import {
  alertsTab,
  incidentTab,
  rotationTab,
  runbookTab,
} from './extensions/tabs';
import { searchExtensions } from './search/extensions';
import {
  alertPageRouteRef,
  alertsPageRouteRef,
  alertsTabRouteRef,
  coveragePageRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  incidentTabRouteRef,
  newRotationRouteRef,
  onCallPageRouteRef,
  postmortemRouteRef,
  rotationRouteRef,
  rotationsRouteRef,
  rotationTabRouteRef,
  runbookPageRouteRef,
  runbookTabRouteRef,
} from './routes';

/** The plugin for apps on the new frontend system. @alpha */
export default createFrontendPlugin({
  pluginId: 'runbook',
  title: 'Runbook',
  info: { packageJson: () => import('../package.json') },
  icon: <BookIcon fontSize="inherit" />,
  routes: {
    root: runbookPageRouteRef,
    onCall: onCallPageRouteRef,
    coverage: coveragePageRouteRef,
    rotations: rotationsRouteRef,
    rotation: rotationRouteRef,
    newRotation: newRotationRouteRef,
    runbookTab: runbookTabRouteRef,
    alertsTab: alertsTabRouteRef,
    alertPage: alertPageRouteRef,
    alerts: alertsPageRouteRef,
    rotationTab: rotationTabRouteRef,
    incidents: incidentsRouteRef,
    incident: incidentRouteRef,
    postmortem: postmortemRouteRef,
    incidentTab: incidentTabRouteRef,
  },
  extensions: [
    runbookApi,
    procedureApi,
    runApi,
    alertApi,
    rotationApi,
    runbookTab,
    alertsTab,
    rotationTab,
    runbookPage,
    onCallPage,
    rotationsPage,
    alertsPage,
    alertPage,
    runbookCard,
    onCallCard,
    myOnCallWidget,
    ...searchExtensions,
    incidentApi,
    incidentTab,
    incidentBar,
    procedurePalette,
    findProcedureAction,
    incidentCard,
    incidentsPage,
    coverageApi,
    coveragePage,
    coverageCard,
    openIncidentsWidget,
  ],
});

export { runbookTranslationRef } from './translation';
