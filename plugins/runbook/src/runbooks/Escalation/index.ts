export { EscalationPath } from './EscalationPath';
