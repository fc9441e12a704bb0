import {
  alertDefinitionSchema,
  blockSchema,
  commandSchema,
  diagnosticSchema,
  DOCUMENT_FORMAT_VERSION,
  procedureSchema,
  runbookDocumentSchema,
  sectionSchema,
  stepSchema,
} from 'runbook-markdown';
import { z } from 'zod';

/** What `runbook parse --format json` prints. */
export const parseOutputSchema = z.object({
  formatVersion: z.literal(DOCUMENT_FORMAT_VERSION),
  files: z.array(
    z.object({
      path: z.string(),
      document: runbookDocumentSchema,
      diagnostics: z.array(diagnosticSchema),
    }),
  ),
});

/** What `runbook parse --format json` prints. */
export type ParseOutput = z.infer<typeof parseOutputSchema>;

/** Names under which the schema's `$defs` hold the larger parts. */
const names = z
  .registry<{ id: string }>()
  .add(runbookDocumentSchema, { id: 'RunbookDocument' })
  .add(diagnosticSchema, { id: 'Diagnostic' })
  .add(sectionSchema, { id: 'Section' })
  .add(blockSchema, { id: 'Block' })
  .add(stepSchema, { id: 'Step' })
  .add(commandSchema, { id: 'Command' })
  .add(procedureSchema, { id: 'Procedure' })
  .add(alertDefinitionSchema, { id: 'AlertDefinition' });

/** The schema of the output as JSON Schema 2020-12. Its id holds the version of the format. */
export function parseOutputJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(parseOutputSchema, {
    target: 'draft-2020-12',
    io: 'output',
    metadata: names,
  });
  return {
    $schema,
    $id: `urn:runbook-cli:parse:v${DOCUMENT_FORMAT_VERSION}`,
    title: 'Output of runbook parse',
    description:
      'Each file that was read: its document and what the parser tells its author. Lines are counted from 1.',
    ...schema,
  };
}
