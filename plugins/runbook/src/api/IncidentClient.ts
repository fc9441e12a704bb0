import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  EndpointBody,
  EndpointQuery,
  EndpointResponse,
  endpoints,
  IncidentChange,
  IncidentDetail,
  NewIncident,
  NewRun,
  NewStatusUpdate,
  Postmortem,
  PostmortemUpdate,
  ServiceIncidents,
  StepChange,
  Timeline,
} from 'backstage-plugin-runbook-common';
import { EndpointClient } from './EndpointClient';
import { IncidentApi, ResponderRoleName } from './IncidentApi';
import { ChangeOptions } from './RotationApi';

/**
 * Asks the Runbook back end for incidents, and does what is done in them.
 *
 * @public
 */
export class IncidentClient implements IncidentApi {
  readonly #client: EndpointClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#client = new EndpointClient(options);
  }

  /** {@inheritdoc IncidentApi.getServiceIncidents} */
  getServiceIncidents(entityRef: string): Promise<ServiceIncidents> {
    return this.#client.json(endpoints.getServiceIncidents, {
      params: parseEntityRef(entityRef),
    });
  }

  /** {@inheritdoc IncidentApi.listIncidents} */
  listIncidents(
    query?: EndpointQuery<typeof endpoints.listIncidents>,
  ): Promise<EndpointResponse<typeof endpoints.listIncidents>> {
    return this.#client.json(endpoints.listIncidents, { params: {}, query });
  }

  /** {@inheritdoc IncidentApi.getIncident} */
  getIncident(id: string): Promise<IncidentDetail> {
    return this.#client.json(endpoints.getIncident, { params: { id } });
  }

  /** {@inheritdoc IncidentApi.declareIncident} */
  declareIncident(
    incident: NewIncident,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.declareIncident, {
      params: {},
      body: incident,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.updateIncident} */
  updateIncident(
    id: string,
    change: IncidentChange,
    options: { revision: number },
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.updateIncident, {
      params: { id },
      body: change,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.acknowledge} */
  acknowledge(id: string, options: ChangeOptions): Promise<IncidentDetail> {
    return this.#client.json(endpoints.acknowledgeIncident, {
      params: { id },
      body: {},
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.mitigate} */
  mitigate(
    id: string,
    moment: EndpointBody<typeof endpoints.mitigateIncident>,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.mitigateIncident, {
      params: { id },
      body: moment,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.resolve} */
  resolve(
    id: string,
    moment: EndpointBody<typeof endpoints.resolveIncident>,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.resolveIncident, {
      params: { id },
      body: moment,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.reopen} */
  reopen(
    id: string,
    reason: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.reopenIncident, {
      params: { id },
      body: { reason },
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.cancel} */
  cancel(
    id: string,
    reason: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.cancelIncident, {
      params: { id },
      body: { reason },
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.merge} */
  merge(
    id: string,
    into: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.mergeIncident, {
      params: { id },
      body: { into },
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.getTimeline} */
  getTimeline(
    id: string,
    query?: EndpointQuery<typeof endpoints.getIncidentTimeline>,
  ): Promise<Timeline> {
    return this.#client.json(endpoints.getIncidentTimeline, {
      params: { id },
      query,
    });
  }

  /** {@inheritdoc IncidentApi.addNote} */
  addNote(
    id: string,
    note: EndpointBody<typeof endpoints.addIncidentNote>,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.addIncidentNote, {
      params: { id },
      body: note,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.correctTime} */
  correctTime(
    id: string,
    sequence: number,
    correction: EndpointBody<typeof endpoints.correctIncidentTime>,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.correctIncidentTime, {
      params: { id, sequence },
      body: correction,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.updateStatus} */
  updateStatus(
    id: string,
    update: NewStatusUpdate,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.updateIncidentStatus, {
      params: { id },
      body: update,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.setStep} */
  setStep(
    id: string,
    step: string,
    change: StepChange,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.setIncidentStep, {
      params: { id, step },
      body: change,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.addService} */
  addService(
    id: string,
    entityRef: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.addIncidentService, {
      params: { id },
      body: { service: entityRef },
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.removeService} */
  removeService(id: string, entityRef: string): Promise<IncidentDetail> {
    return this.#client.json(endpoints.removeIncidentService, {
      params: { id, ...parseEntityRef(entityRef) },
    });
  }

  /** {@inheritdoc IncidentApi.attachAlert} */
  attachAlert(
    id: string,
    alert: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.attachIncidentAlert, {
      params: { id },
      body: { alert },
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.detachAlert} */
  detachAlert(id: string, alert: string): Promise<IncidentDetail> {
    return this.#client.json(endpoints.detachIncidentAlert, {
      params: { id, alert },
    });
  }

  /** {@inheritdoc IncidentApi.startRun} */
  startRun(
    id: string,
    run: NewRun,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.startIncidentRun, {
      params: { id },
      body: run,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.markRunStep} */
  markRunStep(
    id: string,
    run: string,
    step: number,
    mark: EndpointBody<typeof endpoints.markIncidentRunStep>,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.markIncidentRunStep, {
      params: { id, run, step },
      body: mark,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.endRun} */
  endRun(
    id: string,
    run: string,
    end: EndpointBody<typeof endpoints.endIncidentRun>,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.endIncidentRun, {
      params: { id, run },
      body: end,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.takeRole} */
  takeRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.takeIncidentRole, {
      params: { id, role },
      body: {},
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.offerRole} */
  offerRole(
    id: string,
    role: ResponderRoleName,
    to: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.offerIncidentRole, {
      params: { id, role },
      body: { to },
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.acceptRole} */
  acceptRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.acceptIncidentRole, {
      params: { id, role },
      body: {},
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.declineRole} */
  declineRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.declineIncidentRole, {
      params: { id, role },
      body: {},
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.leaveRole} */
  leaveRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail> {
    return this.#client.json(endpoints.leaveIncidentRole, {
      params: { id, role },
      body: {},
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.getPostmortem} */
  getPostmortem(id: string): Promise<Postmortem> {
    return this.#client.json(endpoints.getPostmortem, { params: { id } });
  }

  /** {@inheritdoc IncidentApi.updatePostmortem} */
  updatePostmortem(
    id: string,
    update: PostmortemUpdate,
    options: { revision: number },
  ): Promise<Postmortem> {
    return this.#client.json(endpoints.updatePostmortem, {
      params: { id },
      body: update,
      ...options,
    });
  }

  /** {@inheritdoc IncidentApi.exportPostmortem} */
  exportPostmortem(id: string): Promise<Blob> {
    return this.#client.blob(endpoints.exportPostmortem, { params: { id } });
  }
}
