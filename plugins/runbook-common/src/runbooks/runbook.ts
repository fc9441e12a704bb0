import { diagnosticSchema, runbookDocumentSchema } from 'runbook-markdown';
import { z } from 'zod';
import { writtenMarkSchema } from '../procedures/procedure';

const instant = z.iso.datetime({ offset: true });

/** Schema of {@link RunbookStatus}. @public */
export const runbookStatusSchema = z
  .object({
    state: z
      .enum(['pending', 'imported', 'failed', 'missing'])
      .describe(
        'pending: not yet looked for. imported: as in the source. failed: the last import failed; documents are those of the last good one. missing: looked for and not found.',
      ),
    importedAt: instant
      .optional()
      .describe('When the documents shown were imported'),
    checkedAt: instant.optional().describe('When the source was last asked'),
    failedSince: instant
      .optional()
      .describe('When the first of the failures in a row happened'),
    failure: z
      .string()
      .optional()
      .describe('Why the last import failed, and the way out'),
    procedures: z.number().int(),
    alerts: z.number().int(),
    diagnostics: z.object({
      error: z.number().int(),
      warning: z.number().int(),
      info: z.number().int(),
    }),
  })
  .meta({ id: 'RunbookStatus' });

/**
 * How a service's runbook stands. Times are ISO 8601 in UTC.
 *
 * @public
 */
export type RunbookStatus = z.infer<typeof runbookStatusSchema>;

/** Schema of {@link ImportedDocument}. @public */
export const importedDocumentSchema = z
  .object({
    id: z
      .string()
      .describe('Names the document within the service: its path as a slug'),
    path: z
      .string()
      .describe(
        'Path relative to catalog-info.yaml, or URL; the title of a procedure written in the portal',
      ),
    viewUrl: z
      .string()
      .optional()
      .describe('Where a reader sees the source; line n is #Ln'),
    editUrl: z.string().optional(),
    document: runbookDocumentSchema,
    diagnostics: z.array(diagnosticSchema),
    written: writtenMarkSchema
      .optional()
      .describe(
        'Set where the document is a procedure written in the portal, and was not imported',
      ),
  })
  .meta({ id: 'ImportedDocument' });

/** A document with where it came from. @public */
export type ImportedDocument = z.infer<typeof importedDocumentSchema>;

/** Schema of {@link ImportDiagnostic}. @public */
export const importDiagnosticSchema = z.object({
  ...diagnosticSchema.pick({ rule: true, severity: true, message: true }).shape,
  source: z.string().optional().describe('The file or folder that is meant'),
});

/** Something the importer tells the service's owner of a source. @public */
export type ImportDiagnostic = z.infer<typeof importDiagnosticSchema>;

/** Schema of {@link Runbook}. @public */
export const runbookSchema = z
  .object({
    status: runbookStatusSchema,
    documents: z.array(importedDocumentSchema),
    diagnostics: z.array(importDiagnosticSchema),
  })
  .meta({ id: 'Runbook' });

/** All that a service's documents say. @public */
export interface Runbook extends z.infer<typeof runbookSchema> {}
