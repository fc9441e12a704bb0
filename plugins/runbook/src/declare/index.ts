export { DeclareButton } from './DeclareButton';
export { OpenIncidentContext, useHasOpenIncident } from './OpenIncidentContext';
export { useIncidentTabAddress } from './useIncidentTabAddress';
