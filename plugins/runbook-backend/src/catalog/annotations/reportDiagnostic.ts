import { ServiceDiagnostic } from 'backstage-plugin-runbook-common';

/** Takes what a reader of an annotation has to say to its author. */
export type ReportDiagnostic = (diagnostic: ServiceDiagnostic) => void;
