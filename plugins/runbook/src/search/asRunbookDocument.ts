import { SearchDocument } from '@backstage/plugin-search-common';
import { RUNBOOK_SEARCH_KINDS } from 'backstage-plugin-runbook-common';
import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';

const documentSchema = z.object({
  title: z.string(),
  text: z.string(),
  location: z.string(),
  kind: z.enum(RUNBOOK_SEARCH_KINDS),
  service: z.string(),
  owner: z.string().catch(''),
  tier: z
    .enum(['0', '1', '2', '3', '4'])
    .transform(tier => (({ 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 } as const)[tier]))
    .optional()
    .catch(undefined),
  severity: z.enum(SEVERITIES).optional().catch(undefined),
});

/** A search result as the index made it; undefined for what is none of ours. */
export function asRunbookDocument(result: SearchDocument) {
  return documentSchema.safeParse(result).data;
}
