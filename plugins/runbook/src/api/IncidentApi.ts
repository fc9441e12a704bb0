import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  EndpointBody,
  EndpointParams,
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
import { ChangeOptions } from './RotationApi';

/** A role of those who respond. @public */
export type ResponderRoleName = EndpointParams<
  typeof endpoints.takeIncidentRole
>['role'];

/**
 * What the tabs ask of the back end about incidents. An incident is named by
 * its id, services and users by their full entity reference. Instants are ISO
 * 8601. Every change answers with the whole incident after it.
 *
 * @remarks
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * back end answers with an error, and with a `TypeError` when it cannot be
 * reached.
 *
 * @public
 */
export interface IncidentApi {
  /** The incidents of a service, open and recent, and its incident guide. */
  getServiceIncidents(entityRef: string): Promise<ServiceIncidents>;
  /** Incidents of all services, the latest first, a page of them. */
  listIncidents(
    query?: EndpointQuery<typeof endpoints.listIncidents>,
  ): Promise<EndpointResponse<typeof endpoints.listIncidents>>;
  /** All of an incident but its timeline. */
  getIncident(id: string): Promise<IncidentDetail>;
  /** Declares an incident, and pages who is on call. */
  declareIncident(
    incident: NewIncident,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Sets title and severity; 409 where one was set after the revision. */
  updateIncident(
    id: string,
    change: IncidentChange,
    options: { revision: number },
  ): Promise<IncidentDetail>;
  /** Somebody has it in hand: nobody else is paged. */
  acknowledge(id: string, options: ChangeOptions): Promise<IncidentDetail>;
  /** The harm has ended; its cause may still be there. */
  mitigate(
    id: string,
    moment: EndpointBody<typeof endpoints.mitigateIncident>,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** It is over. */
  resolve(
    id: string,
    moment: EndpointBody<typeof endpoints.resolveIncident>,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** It is not over after all. */
  reopen(
    id: string,
    reason: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** It was declared in error. */
  cancel(
    id: string,
    reason: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** It goes on as another incident. */
  merge(
    id: string,
    into: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** A page of the record of an incident. */
  getTimeline(
    id: string,
    query?: EndpointQuery<typeof endpoints.getIncidentTimeline>,
  ): Promise<Timeline>;
  /** Puts a note into the timeline. */
  addNote(
    id: string,
    note: EndpointBody<typeof endpoints.addIncidentNote>,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Corrects when an entry of the timeline happened. */
  correctTime(
    id: string,
    sequence: number,
    correction: EndpointBody<typeof endpoints.correctIncidentTime>,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Says how things stand. */
  updateStatus(
    id: string,
    update: NewStatusUpdate,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Ticks a step of the checklist, skips it, or opens it again. */
  setStep(
    id: string,
    step: string,
    change: StepChange,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Adds a further affected service. */
  addService(
    id: string,
    entityRef: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Takes out a service that is not affected. */
  removeService(id: string, entityRef: string): Promise<IncidentDetail>;
  /** Attaches an alert, named by the id of its instance. */
  attachAlert(
    id: string,
    alert: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Detaches an alert; it does not attach itself again. */
  detachAlert(id: string, alert: string): Promise<IncidentDetail>;
  /** Starts a procedure within the incident. */
  startRun(
    id: string,
    run: NewRun,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Ticks a step of a run, or opens it again, with a note if wanted. */
  markRunStep(
    id: string,
    run: string,
    step: number,
    mark: EndpointBody<typeof endpoints.markIncidentRunStep>,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Ends a run with what came of it. */
  endRun(
    id: string,
    run: string,
    end: EndpointBody<typeof endpoints.endIncidentRun>,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** The caller takes a role at once, whoever holds it. */
  takeRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** Offers a role; whoever holds it keeps it until it is accepted. */
  offerRole(
    id: string,
    role: ResponderRoleName,
    to: string,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** The caller accepts a role that was offered to them. */
  acceptRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** The caller declines a role, or takes their own offer back. */
  declineRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** The caller leaves a role. */
  leaveRole(
    id: string,
    role: ResponderRoleName,
    options: ChangeOptions,
  ): Promise<IncidentDetail>;
  /** The postmortem; generated from the record while nobody has saved one. */
  getPostmortem(id: string): Promise<Postmortem>;
  /** Saves the postmortem; 409 where a later one was saved. */
  updatePostmortem(
    id: string,
    update: PostmortemUpdate,
    options: { revision: number },
  ): Promise<Postmortem>;
  /** The postmortem as a Markdown file. */
  exportPostmortem(id: string): Promise<Blob>;
}

/** Reference of {@link IncidentApi}. @public */
export const incidentApiRef = createApiRef<IncidentApi>({
  id: 'plugin.runbook.incidents',
});
