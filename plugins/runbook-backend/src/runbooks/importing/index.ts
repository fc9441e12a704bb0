export { RunbookImporter } from './RunbookImporter';
export { boundDiagnostics } from './boundDiagnostics';
export { ClaimedRuns } from './ClaimedRuns';
export { decodeText } from './decodeText';
export { ImportSweep } from './ImportSweep';
export { parserVersion } from './parserVersion';
export { readSources } from './readSources';
export { runbookImport } from './runbookImport';
export type { ServiceImport } from './ServiceImport';
