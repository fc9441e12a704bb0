import { AlertPlace } from 'backstage-plugin-runbook-common';

/** Where a procedure stands, as a run keeps it. No reference has a `#`. */
export function writeProcedure(entityRef: string, fragment: string): string {
  return `${entityRef}#${fragment}`;
}

/** The place that a run keeps. */
export function readProcedure(procedure: string, title: string): AlertPlace {
  const at = procedure.indexOf('#');
  return {
    entityRef: procedure.slice(0, at),
    fragment: procedure.slice(at + 1),
    title,
  };
}
