export { RunbookImporter } from './RunbookImporter';
export { ImportSweep } from './ImportSweep';
export { PARSER_VERSION } from './parserVersion';
