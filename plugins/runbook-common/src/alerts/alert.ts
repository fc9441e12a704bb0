import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';
import { alertPlaceSchema } from '../runbooks/place';
import { alertHistorySchema } from './alertHistory';

/** Schema of {@link AlertLink}. @public */
export const alertLinkSchema = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('exact'),
      place: alertPlaceSchema,
    }),
    z.object({
      state: z.literal('near'),
      wanted: z.string().describe('What the link asks for'),
      suggestion: alertPlaceSchema,
    }),
    z.object({ state: z.literal('dangling'), wanted: z.string() }),
    z.object({ state: z.literal('external') }),
  ])
  .meta({ id: 'AlertLink' });

/** Where the `runbook_url` of a rule leads among the imported runbooks. @public */
export type AlertLink = z.infer<typeof alertLinkSchema>;

/** Schema of {@link ServiceAlertRule}. @public */
export const serviceAlertRuleSchema = z
  .object({
    group: z.string(),
    expression: z.string().describe('PromQL'),
    for: z.string().optional(),
    keepFiringFor: z.string().optional(),
    labels: z.record(z.string(), z.string()),
    summary: z.string().optional().describe("With Prometheus' templates"),
    description: z.string().optional(),
    dashboards: z.array(z.object({ name: z.string(), url: z.string() })),
    runbookUrl: z.string().optional().describe('As written'),
    link: alertLinkSchema
      .optional()
      .describe('Where runbookUrl leads; absent where there is none'),
    path: z.string().describe('The rule file'),
    line: z.number().int().positive(),
    viewUrl: z.string().optional().describe('Of the line'),
  })
  .meta({ id: 'ServiceAlertRule' });

/** What Prometheus evaluates. @public */
export type ServiceAlertRule = z.infer<typeof serviceAlertRuleSchema>;

/** Schema of {@link AlertDocumentation}. @public */
export const alertDocumentationSchema = z
  .object({
    documentId: z.string(),
    fragment: z.string().describe("Of the Runbook tab's address"),
    path: z.string(),
    line: z.number().int().positive(),
    viewUrl: z.string().optional().describe('Of the line'),
    expression: z.string().optional().describe('As the author wrote it'),
    meaning: z.string().optional().describe('Markdown'),
    firstResponse: z.string().optional().describe('Markdown'),
    procedures: z.array(alertPlaceSchema),
  })
  .meta({ id: 'AlertDocumentation' });

/** What a runbook says of an alert. @public */
export type AlertDocumentation = z.infer<typeof alertDocumentationSchema>;

/** Schema of {@link ServiceAlert}. @public */
export const serviceAlertSchema = z
  .object({
    id: z.string().describe('Unique among the alerts of the service'),
    name: z.string(),
    severity: z.enum(SEVERITIES).optional(),
    severityText: z.string().optional().describe("The author's own word"),
    rule: serviceAlertRuleSchema.optional(),
    documentation: alertDocumentationSchema.optional(),
    procedure: alertPlaceSchema
      .optional()
      .describe('Where to go first when it fires'),
    history: alertHistorySchema
      .optional()
      .describe('Absent where it has not fired for as long as is kept'),
  })
  .meta({ id: 'ServiceAlert' });

/**
 * An alert of a service: its rule, and what its runbook says of it. One of the
 * two may be missing.
 *
 * @public
 */
export type ServiceAlert = z.infer<typeof serviceAlertSchema>;
