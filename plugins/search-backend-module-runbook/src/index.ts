/**
 * Puts procedures, alerts and sections of runbooks into Backstage search.
 *
 * @packageDocumentation
 */

export { searchModuleRunbook as default } from './module';
