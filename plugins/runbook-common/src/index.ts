/**
 * The contract between the Runbook front end and back end.
 *
 * @packageDocumentation
 */

export * from './alerts';
export * from './catalog';
export * from './coverage';
export * from './http';
export * from './incidents';
export * from './procedures';
export * from './rotations';
export * from './runbooks';
export * from './search';
