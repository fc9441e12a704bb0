// A module of its own, loaded with the first preview: the parser is large, and
// most readers of the tab never write.
export { readProcedure } from 'backstage-plugin-runbook-common';
