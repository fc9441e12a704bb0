import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { IncidentDetail } from 'backstage-plugin-runbook-common';
import { ReactNode, useMemo, useState } from 'react';
import {
  IncidentApi,
  incidentApiRef,
  procedureApiRef,
  RunbookApi,
  runbookApiRef,
} from '../api';
import { IncidentContext } from '../incidents/IncidentContext';
import { ServiceText } from '../incidents/text/ServiceText';
import { personFinder } from '../rotations/people';
import { ada, incident, incidentApi } from './incidentApi';
import { parcelApiRef } from './parcelApi';
import { FakeProcedures } from './procedureApi';
import { runbookApi } from './renderRunbookTab';
import { catalog } from './renderWithRotations';

export interface RenderInIncidentOptions {
  api?: Partial<IncidentApi>;
  runbooks?: Partial<RunbookApi>;
  /** What is written in the portal. */
  procedures?: FakeProcedures;
  /** Of the policy, about whatever is asked; allowed unless told. */
  decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  detail?: IncidentDetail;
  me?: string;
  /** Query of the address. */
  search?: string;
}

/** A part of the screen of an incident, which shows it as the last answer told it. */
export async function renderInIncident(
  part: ReactNode,
  options: RenderInIncidentOptions = {},
) {
  const { api, runbooks, detail = incident(), me = ada, search } = options;
  const { procedures = new FakeProcedures() } = options;
  const { decision: authorize = AuthorizeResult.ALLOW } = options;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [incidentApiRef, incidentApi(api)],
        [runbookApiRef, runbookApi(runbooks)],
        [procedureApiRef, procedures],
        [permissionApiRef, mockApis.permission({ authorize })],
        [catalogApiRef, catalog],
      ]}
    >
      <InIncident first={detail} me={me}>
        <ServiceText entityRef={parcelApiRef}>{part}</ServiceText>
      </InIncident>
    </TestApiProvider>,
    {
      routeEntries: [`/?${search ?? ''}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

function InIncident(props: {
  first: IncidentDetail;
  me: string;
  children: ReactNode;
}) {
  const { first, me, children } = props;
  const [detail, take] = useState(first);
  const value = useMemo(
    () => ({ detail, take, me, personOf: personFinder(detail.people) }),
    [detail, me],
  );
  return (
    <IncidentContext.Provider value={value}>
      {children}
    </IncidentContext.Provider>
  );
}
