import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';

export const runbookCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('../overview').then(m => <m.RunbookCard />),
  },
});

export const coverageCard = EntityCardBlueprint.make({
  name: 'coverage',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('../coverage').then(m => <m.CoverageCard />),
  },
});

export const onCallCard = EntityCardBlueprint.make({
  name: 'on-call-now',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS, 'group'] } },
    loader: () => import('../rotations').then(m => <m.OnCallNowCard />),
  },
});

export const incidentCard = EntityCardBlueprint.make({
  name: 'incidents',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('../incidents').then(m => <m.IncidentCard />),
  },
});

export const myOnCallWidget = HomePageWidgetBlueprint.make({
  name: 'my-on-call',
  params: {
    name: 'MyOnCall',
    title: 'My on-call',
    description:
      'When you are on call now and next, and who asks you to take their time',
    components: () =>
      import('../rotations').then(m => ({ Content: () => <m.MyOnCall /> })),
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 6 },
    },
  },
});

export const openIncidentsWidget = HomePageWidgetBlueprint.make({
  name: 'open-incidents',
  params: {
    name: 'OpenIncidents',
    title: 'Open incidents',
    description: 'The incidents that are open now, those of your groups first',
    components: () =>
      import('../incidents').then(m => ({
        Content: () => <m.OpenIncidents />,
      })),
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 6 },
    },
  },
});
