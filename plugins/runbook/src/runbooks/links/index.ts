export { InTabLink } from './InTabLink';
export { resolveLink } from './resolveLink';
export type { ResolvedLink } from './resolveLink';
