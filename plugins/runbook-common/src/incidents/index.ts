export * from './detail';
export * from './endpoints';
export {
  INCIDENT_STATES,
  RESPONDER_ROLES,
  attachedAlertSchema,
  checklistStepSchema,
  incidentIdSchema,
  incidentServiceSchema,
  incidentStateSchema,
  responderRoleSchema,
  responseTimesSchema,
  roleOfferSchema,
  rolesSchema,
  statusUpdateSchema,
} from './incident';
export type {
  AttachedAlertData,
  ChecklistStep,
  IncidentService,
  ResponseTimesData,
  RoleOfferData,
  StatusUpdateData,
} from './incident';
export * from './incidentEvents';
export * from './incidentPath';
export * from './permissions';
export * from './policy';
export * from './postmortem';
export * from './timeline';
export * from './webhookEndpoints';
export * from './workEndpoints';
export {
  MAX_INCIDENT_TEXT,
  incidentChangeSchema,
  newIncidentSchema,
  newRunSchema,
  newStatusUpdateSchema,
  stepChangeSchema,
} from './writes';
export type {
  IncidentChange,
  NewIncident,
  NewRun,
  NewStatusUpdate,
  StepChange,
} from './writes';
