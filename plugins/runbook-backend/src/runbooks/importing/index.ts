export { RunbookImporter } from './RunbookImporter';
export { ImportSweep } from './ImportSweep';
export { parserVersion } from './parserVersion';
