import { z } from 'zod';
import { alertDefinitionSchema } from './alertDefinition';
import { procedureSchema } from './procedure';
import {
  checklistSchema,
  documentDependencySchema,
  documentLinkSchema,
  escalationStepSchema,
  incidentGuideSchema,
  rotationRowSchema,
  severityLevelSchema,
} from './recognised';
import { sectionSchema } from './section';
import { sourceRange } from './sourceRange';

/**
 * Version of the document format. It changes when a consumer of stored
 * documents has to know; a document of another version is parsed anew.
 *
 * @public
 */
export const DOCUMENT_FORMAT_VERSION = 1;

/** Schema of {@link DocumentMetadata}. @public */
export const documentMetadataSchema = z.object({
  owner: z.string().optional(),
  version: z.string().optional(),
  /** Calendar date, `YYYY-MM-DD`. */
  lastReviewed: z.string().optional(),
  /** ISO 8601 duration of whole units: `P6M`. */
  reviewInterval: z.string().optional(),
  /** `lastReviewed` plus `reviewInterval`, `YYYY-MM-DD`. */
  reviewDue: z.string().optional(),
  contact: z.string().optional(),
  tier: z.string().optional(),
});

/** What the document says of itself. @public */
export type DocumentMetadata = z.infer<typeof documentMetadataSchema>;

/** Schema of {@link DocumentProse}. @public */
export const documentProseSchema = z.object({
  markdown: z.string(),
  sectionAnchor: z.string(),
  ...sourceRange,
});

/** Markdown taken from one section. @public */
export type DocumentProse = z.infer<typeof documentProseSchema>;

/** Schema of {@link RunbookDocument}. @public */
export const runbookDocumentSchema = z.object({
  formatVersion: z.literal(DOCUMENT_FORMAT_VERSION),
  title: z.string(),
  metadata: documentMetadataSchema,
  /** The block above the text, when there is one: its top-level scalars as text. */
  frontMatter: z
    .object({ fields: z.record(z.string(), z.string()), ...sourceRange })
    .optional(),
  /** The whole document as a tree; nothing of the source is missing from it. */
  sections: z.array(sectionSchema),
  summary: documentProseSchema.optional(),
  /** What users lose when the service is down. */
  impact: documentProseSchema.optional(),
  dependencies: z.array(documentDependencySchema),
  alerts: z.array(alertDefinitionSchema),
  procedures: z.array(procedureSchema),
  checklists: z.array(checklistSchema),
  incidentGuide: incidentGuideSchema.optional(),
  severities: z.array(severityLevelSchema),
  escalation: z.array(escalationStepSchema),
  rotation: z.array(rotationRowSchema),
  links: z.array(documentLinkSchema),
});

/**
 * One source file of a runbook, read.
 *
 * @public
 */
export type RunbookDocument = z.infer<typeof runbookDocumentSchema>;
