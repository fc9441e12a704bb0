export { AlertRuleImporter } from './AlertRuleImporter';
export { READER_VERSION } from './readerVersion';
