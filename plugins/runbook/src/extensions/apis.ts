import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  AlertClient,
  alertApiRef,
  CoverageClient,
  coverageApiRef,
  IncidentClient,
  incidentApiRef,
  ProcedureClient,
  procedureApiRef,
  RotationClient,
  rotationApiRef,
  RunbookClient,
  runbookApiRef,
  RunClient,
  runApiRef,
} from '../api';

export const runbookApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: runbookApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbookClient(deps),
    }),
});

export const rotationApi = ApiBlueprint.make({
  name: 'rotations',
  params: defineParams =>
    defineParams({
      api: rotationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RotationClient(deps),
    }),
});

export const procedureApi = ApiBlueprint.make({
  name: 'procedures',
  params: defineParams =>
    defineParams({
      api: procedureApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ProcedureClient(deps),
    }),
});

export const runApi = ApiBlueprint.make({
  name: 'runs',
  params: defineParams =>
    defineParams({
      api: runApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunClient(deps),
    }),
});

export const alertApi = ApiBlueprint.make({
  name: 'alerts',
  params: defineParams =>
    defineParams({
      api: alertApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AlertClient(deps),
    }),
});

export const incidentApi = ApiBlueprint.make({
  name: 'incidents',
  params: defineParams =>
    defineParams({
      api: incidentApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new IncidentClient(deps),
    }),
});

export const coverageApi = ApiBlueprint.make({
  name: 'coverage',
  params: defineParams =>
    defineParams({
      api: coverageApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new CoverageClient(deps),
    }),
});
