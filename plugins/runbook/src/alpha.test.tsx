import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import runbookPlugin from './alpha';
import {
  alertApiRef,
  coverageApiRef,
  incidentApiRef,
  procedureApiRef,
  runApiRef,
  rotationApiRef,
  runbookApiRef,
} from './api';
import { alertApi } from './__testUtils__/alertApi';
import { coverageApi } from './__testUtils__/coverageApi';
import {
  imported,
  markdown,
  parcelApi,
  runbook,
  section,
} from './__testUtils__/parcelApi';
import {
  incidentApi,
  serviceIncidents,
  summary,
} from './__testUtils__/incidentApi';
import { parcelRotationApi } from './__testUtils__/parcelRotation';
import { FakeProcedures } from './__testUtils__/procedureApi';
import { FakeRuns } from './__testUtils__/FakeRuns';
import { runbookApi } from './__testUtils__/renderRunbookTab';
import { catalog } from './__testUtils__/renderWithRotations';
import { listOfOne } from './__testUtils__/rotationApi';

const LOADED = { timeout: 20_000 };

const api = runbookApi({
  getRunbook: async () =>
    runbook([
      imported('notes', {
        sections: [section('notes', { content: [markdown('Kept in Git.')] })],
      }),
    ]),
});

describe('the plugin on the new frontend system', () => {
  const tab = runbookPlugin.getExtension('entity-content:runbook');

  it('puts a Runbook tab at /runbook, in no group', () => {
    const tester = createExtensionTester(tab);
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Runbook');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBeUndefined();
  });

  it('puts an Alerts tab at /alerts, and leads alerts from /runbook/alert', () => {
    expect(
      createExtensionTester(
        runbookPlugin.getExtension('entity-content:runbook/alerts'),
      ).get(EntityContentBlueprint.dataRefs.title),
    ).toBe('Alerts');
    const page = createExtensionTester(
      runbookPlugin.getExtension('page:runbook/alert'),
    );
    expect(page.get(coreExtensionData.routePath)).toBe('/runbook/alert');
    // The app's menu has an entry for each page with a route of its own.
    expect(page.get(coreExtensionData.routeRef)).toBeUndefined();
  });

  it('lists the alerts of all services at /runbook/alerts', async () => {
    renderTestApp({
      extensions: [
        runbookPlugin.getExtension('page:runbook'),
        runbookPlugin.getExtension('sub-page:runbook/rotations'),
        runbookPlugin.getExtension('sub-page:runbook/alerts'),
      ],
      apis: [
        [alertApiRef, alertApi()],
        [rotationApiRef, listOfOne],
        [catalogApiRef, catalog],
        mockApis.permission(),
      ],
      initialRouteEntries: ['/runbook/alerts'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Alerts of all services' },
        LOADED,
      ),
    ).toBeVisible();
  });

  it.each([
    ['Component', true],
    ['Group', false],
  ])('puts the card Runbook on a %s: %s', (kind, expected) => {
    const filter = createExtensionTester(
      runbookPlugin.getExtension('entity-card:runbook/overview'),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(filter?.({ ...parcelApi, kind })).toBe(expected);
  });

  it.each([
    ['Component', true],
    ['API', true],
    ['System', true],
    ['Resource', true],
    ['Group', false],
    ['User', false],
  ])('has a tab on a %s: %s', (kind, expected) => {
    const filter = createExtensionTester(tab).get(
      EntityContentBlueprint.dataRefs.filterFunction,
    );
    expect(filter?.({ ...parcelApi, kind })).toBe(expected);
  });

  it('puts a Rotation tab beside it, which shows who is on call', async () => {
    const rotationTab = runbookPlugin.getExtension(
      'entity-content:runbook/rotation',
    );
    const tester = createExtensionTester(rotationTab);
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Rotation');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBeUndefined();
    renderTestApp({
      extensions: [createTestEntityPage({ entity: parcelApi }), rotationTab],
      apis: [
        [rotationApiRef, parcelRotationApi()],
        [incidentApiRef, incidentApi()],
        mockApis.permission(),
      ],
    });
    expect(
      await screen.findByRole('heading', { name: 'On call now' }, LOADED),
    ).toBeVisible();
  });

  it('shows the runbook on the page of the entity', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: parcelApi }), tab],
      apis: [
        [runbookApiRef, api],
        [alertApiRef, alertApi()],
        [incidentApiRef, incidentApi()],
        [procedureApiRef, new FakeProcedures()],
        [runApiRef, new FakeRuns()],
        mockApis.permission(),
      ],
    });
    expect(
      await screen.findByText('Kept in Git.', undefined, LOADED),
    ).toBeVisible();
  });
});

describe('the extensions about rotations on the new frontend system', () => {
  it.each([
    ['Component', true],
    ['Group', true],
    ['User', false],
  ])('put the card On call now on a %s: %s', (kind, expected) => {
    const filter = createExtensionTester(
      runbookPlugin.getExtension('entity-card:runbook/on-call-now'),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(filter?.({ ...parcelApi, kind })).toBe(expected);
  });

  it('bring My on-call to the home page', () => {
    const widget = createExtensionTester(
      runbookPlugin.getExtension('home-page-widget:runbook/my-on-call'),
    ).get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(widget.title).toBe('My on-call');
  });

  it.each([
    ['/runbook', 'Who is on call'],
    ['/runbook/rotations', 'Rotations'],
  ])('list at %s the rotations below %s', async (address, heading) => {
    renderTestApp({
      extensions: [
        runbookPlugin.getExtension('page:runbook'),
        runbookPlugin.getExtension('sub-page:runbook/on-call'),
        runbookPlugin.getExtension('sub-page:runbook/rotations'),
      ],
      apis: [
        [rotationApiRef, listOfOne],
        [catalogApiRef, catalog],
        mockApis.permission(),
      ],
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('heading', { name: heading }, LOADED),
    ).toBeVisible();
    const [link] = await screen.findAllByRole(
      'link',
      { name: 'Shipping on call' },
      LOADED,
    );
    expect(link).toHaveAttribute('href', '/runbook/rotations/shipping');
  });
});

describe('the extensions about coverage on the new frontend system', () => {
  it.each([
    ['Component', true],
    ['User', false],
  ])('put the card Coverage on a %s: %s', (kind, expected) => {
    const filter = createExtensionTester(
      runbookPlugin.getExtension('entity-card:runbook/coverage'),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(filter?.({ ...parcelApi, kind })).toBe(expected);
  });

  it('tell of all services at /runbook/coverage', async () => {
    renderTestApp({
      extensions: [
        runbookPlugin.getExtension('page:runbook'),
        runbookPlugin.getExtension('sub-page:runbook/coverage'),
      ],
      apis: [
        [coverageApiRef, coverageApi()],
        [catalogApiRef, catalog],
      ],
      initialRouteEntries: ['/runbook/coverage'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByText(
        'There is no service here that you may see.',
        undefined,
        LOADED,
      ),
    ).toBeVisible();
  });
});

describe('the extensions about incidents on the new frontend system', () => {
  const withOpen = incidentApi({
    getServiceIncidents: async () => serviceIncidents({ open: [summary()] }),
    listIncidents: async () => ({ incidents: [summary()], severities: [] }),
  });

  it('put an Incident tab beside the others, in no group', async () => {
    const tab = runbookPlugin.getExtension('entity-content:runbook/incident');
    const tester = createExtensionTester(tab);
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Incident');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBeUndefined();
    renderTestApp({
      extensions: [createTestEntityPage({ entity: parcelApi }), tab],
      apis: [[incidentApiRef, incidentApi()], mockApis.permission()],
    });
    expect(
      await screen.findByRole(
        'heading',
        { name: 'No incident is open' },
        LOADED,
      ),
    ).toBeVisible();
  });

  it('put a banner above the tabs of other plugins', async () => {
    renderTestApp({
      extensions: [
        runbookPlugin.getExtension('app-root-element:runbook/incident-bar'),
      ],
      apis: [[incidentApiRef, withOpen], mockApis.permission()],
      initialRouteEntries: ['/catalog/default/component/parcel-api/ci-cd'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole(
        'link',
        { name: 'Open the incident: Parcels are lost' },
        LOADED,
      ),
    ).toBeVisible();
  });

  it('but none where the page is of no service', async () => {
    const getServiceIncidents = jest.fn();
    renderTestApp({
      extensions: [
        runbookPlugin.getExtension('app-root-element:runbook/incident-bar'),
      ],
      apis: [
        [incidentApiRef, incidentApi({ getServiceIncidents })],
        mockApis.permission(),
      ],
      initialRouteEntries: ['/catalog/default/group/parcels'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(getServiceIncidents).not.toHaveBeenCalled();
  });

  it('bring Open incidents to the home page', () => {
    const widget = createExtensionTester(
      runbookPlugin.getExtension('home-page-widget:runbook/open-incidents'),
    ).get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(widget.title).toBe('Open incidents');
  });

  it('list the incidents at /runbook/incidents', async () => {
    renderTestApp({
      extensions: [
        runbookPlugin.getExtension('page:runbook'),
        runbookPlugin.getExtension('sub-page:runbook/incidents'),
      ],
      apis: [
        [incidentApiRef, withOpen],
        [catalogApiRef, catalog],
        mockApis.permission(),
      ],
      initialRouteEntries: ['/runbook/incidents'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('link', { name: 'Parcels are lost' }, LOADED),
    ).toHaveAttribute('href', '/runbook/incidents/inc-7');
  });
});
