import {
  AppRootElementBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';

const IncidentBar = lazy(() =>
  import('../incidents').then(m => ({ default: m.IncidentBar })),
);

// A header of the entity page would take the place of the app's own, and a tab
// can only speak for itself: so it is the app's, above the tabs of others.
export const incidentBar = AppRootElementBlueprint.make({
  name: 'incident-bar',
  params: {
    element: (
      <Suspense fallback={null}>
        <IncidentBar />
      </Suspense>
    ),
  },
});

const AppProcedurePalette = lazy(() =>
  import('../finding').then(m => ({ default: m.AppProcedurePalette })),
);

// Of the app's root, as it is there on every tab of every entity.
export const procedurePalette = AppRootElementBlueprint.make({
  name: 'procedure-palette',
  params: {
    element: (
      <Suspense fallback={null}>
        <AppProcedurePalette />
      </Suspense>
    ),
  },
});

export const findProcedureAction = PluginHeaderActionBlueprint.make({
  name: 'find-procedure',
  params: {
    loader: () => import('../finding').then(m => <m.FindProcedureButton />),
  },
});
