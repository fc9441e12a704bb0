import { recogniseAlertProcedures } from './alertProcedures';
import { recogniseAlerts } from './alerts';
import { recogniseChecklists } from './checklists';
import { recogniseDependencies } from './dependencies';
import { recogniseEscalation } from './escalation';
import { recogniseIncident } from './incident';
import { recogniseKinds } from './kinds';
import { recogniseLinks } from './links';
import { recogniseProcedures } from './procedures';
import { recogniseRotation } from './rotation';
import { recogniseSeverities } from './severities';
import { recogniseSummary } from './summary';
import { DocumentView, Recognised, Recogniser } from './view';

/**
 * All recognisers, in order. Those that are certain come first: a table of
 * severities is none of alerts, and what is a checklist is no procedure.
 */
const RECOGNISERS: readonly Recogniser[] = [
  recogniseKinds,
  recogniseSeverities,
  recogniseRotation,
  recogniseEscalation,
  recogniseDependencies,
  recogniseAlerts,
  recogniseSummary,
  recogniseIncident,
  recogniseChecklists,
  recogniseProcedures,
  recogniseAlertProcedures,
  recogniseLinks,
];

const NOTHING: Recognised = {
  kinds: new Map(),
  alertScopes: new Map(),
  dependencies: [],
  alerts: [],
  procedures: [],
  checklists: [],
  severities: [],
  escalation: [],
  rotation: [],
  links: [],
  // Without a value, but with a place: to add one to an object takes longer.
  summary: undefined,
  impact: undefined,
  incidentGuide: undefined,
};

/** Runs all recognisers over a document. */
export function recognise(view: DocumentView): Recognised {
  const found: Recognised = { ...NOTHING };
  for (const recogniser of RECOGNISERS) {
    Object.assign(found, recogniser(view, found));
  }
  return found;
}
