import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { RunbookPage, runbookPlugin, RunbookProcedurePalette } from '..';
import alphaPlugin from '../alpha';
import { alertApiRef, procedureApiRef, rotationApiRef } from '../api';
import { alertApi } from '../__testUtils__/alertApi';
import { FakeProcedures } from '../__testUtils__/procedureApi';
import { catalog } from '../__testUtils__/renderWithRotations';
import { listOfOne } from '../__testUtils__/rotationApi';

const LOADED = { timeout: 20_000 };

const palette = () =>
  screen.findByRole('dialog', { name: 'Find a procedure' }, LOADED);
const button = () =>
  screen.findByRole('button', { name: 'Find a procedure' }, LOADED);
const press = () =>
  fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP', altKey: true });

describe('on the new frontend system', () => {
  it('the pages below /runbook have a button', async () => {
    renderTestApp({
      extensions: [
        alphaPlugin.getExtension('page:runbook'),
        alphaPlugin.getExtension('sub-page:runbook/alerts'),
        alphaPlugin.getExtension('plugin-header-action:runbook/find-procedure'),
      ],
      apis: [
        [alertApiRef, alertApi()],
        [procedureApiRef, new FakeProcedures()],
        [catalogApiRef, catalog],
      ],
      initialRouteEntries: ['/runbook/alerts'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    fireEvent.click(await button());
    expect(await palette()).toBeVisible();
  });

  it('every entity page has the shortcut, whatever its tab', async () => {
    const procedures = new FakeProcedures();
    renderTestApp({
      extensions: [
        alphaPlugin.getExtension('app-root-element:runbook/procedure-palette'),
      ],
      apis: [[procedureApiRef, procedures]],
      initialRouteEntries: ['/catalog/default/component/parcel-api/docs'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    // It is there once it is loaded.
    await waitFor(() => {
      press();
      expect(screen.getByRole('dialog')).toBeVisible();
    }, LOADED);
    expect(procedures.findProcedures).toHaveBeenCalledWith(
      expect.objectContaining({ near: 'component:default/parcel-api' }),
    );
  });
});

describe('on the legacy frontend system', () => {
  const apis = [
    [alertApiRef, alertApi()],
    [rotationApiRef, listOfOne],
    [procedureApiRef, new FakeProcedures()],
    [catalogApiRef, catalog],
    [permissionApiRef, mockApis.permission()],
  ] as const;
  const options = (address: string) => ({
    routeEntries: [address],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/runbook': runbookPlugin.routes.root,
    },
  });

  it('the page has a button', async () => {
    await renderInTestApp(
      <TestApiProvider apis={apis}>
        <Routes>
          <Route path="/runbook/*" element={<RunbookPage />} />
        </Routes>
      </TestApiProvider>,
      options('/runbook/alerts'),
    );
    fireEvent.click(await button());
    expect(await palette()).toBeVisible();
  });

  it('the app can have the shortcut at its root', async () => {
    await renderInTestApp(
      <TestApiProvider apis={apis}>
        <RunbookProcedurePalette />
      </TestApiProvider>,
      options('/catalog/default/component/parcel-api/docs'),
    );
    press();
    expect(await palette()).toBeVisible();
  });
});
