import { z } from 'zod';
import { Block, blockSchema, TimeLimit, timeLimitSchema } from './block';

const sourceRange = {
  line: z.number().int().positive(),
  endLine: z.number().int().positive(),
};

/**
 * Version of the document format. It changes when a consumer of stored
 * documents has to know; a document of another version is parsed anew.
 *
 * @public
 */
export const DOCUMENT_FORMAT_VERSION = 1;

/**
 * What a section was recognised as. `text` fits nothing and is shown as it
 * stands.
 *
 * @public
 */
export const SECTION_KINDS = [
  'summary',
  'impact',
  'dependencies',
  'alerts',
  'alert',
  'procedures',
  'procedure',
  'checklist',
  'incident',
  'severities',
  'escalation',
  'rotation',
  'environments',
  'health',
  'contacts',
  'links',
  'revisions',
  'text',
] as const;

/** One of {@link SECTION_KINDS}. @public */
export type SectionKind = (typeof SECTION_KINDS)[number];

/**
 * One side of an unresolved merge conflict.
 *
 * @public
 */
export interface ConflictSide {
  /** Which side: of the branch merged into, of the one merged, or of their common ancestor. */
  side: 'ours' | 'theirs' | 'base';
  /** What stood behind the marker: a branch name or commit. */
  label: string;
}

/**
 * A heading and what stands below it, up to the next heading.
 *
 * @public
 */
export interface Section {
  /** Unique in the document and stable under edits elsewhere: GitHub's slug, led by the parents' slugs where the title repeats. */
  anchor: string;
  /** Other anchors that lead here: GitHub's numbered slug, explicit `<a name>` and `{#id}`. */
  aliases: string[];
  /** Plain text of the heading; empty for what stands before the first heading. */
  title: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  level: number;
  /** What it was recognised as. */
  kind: SectionKind;
  /** What the author wrote, in order. */
  content: Block[];
  /** The sections below, in order. */
  children: Section[];
  /** Set when the section stands inside an unresolved merge conflict. */
  conflict?: ConflictSide;
  /** First source line, counted from 1. */
  line: number;
  /** Last source line. */
  endLine: number;
}

/** Schema of {@link ConflictSide}. @public */
export const conflictSideSchema: z.ZodType<ConflictSide> = z.object({
  side: z.enum(['ours', 'theirs', 'base']),
  label: z.string(),
});

/** Schema of {@link Section}. @public */
export const sectionSchema: z.ZodType<Section> = z.object({
  anchor: z.string(),
  aliases: z.array(z.string()),
  title: z.string(),
  level: z.number().int().min(0).max(6),
  kind: z.enum(SECTION_KINDS),
  content: z.array(blockSchema),
  children: z.array(z.lazy(() => sectionSchema)),
  conflict: conflictSideSchema.optional(),
  ...sourceRange,
});

/**
 * A titled thing to do. Its content is the content of the section or table row
 * it was found in.
 *
 * @public
 */
export interface Procedure {
  /** Unique among the document's anchors; the section's own where the procedure is a section. */
  anchor: string;
  /** The section that is the procedure or that holds its table. */
  sectionAnchor: string;
  /** True where the procedure is the whole section, so that showing one shows the other. */
  isSection: boolean;
  /** As the author titled it. */
  title: string;
  /** Titles of the sections above, outermost first, without the document's own title. */
  path: string[];
  /** When to use it, as inline Markdown, without a leading "Use when". */
  when?: string;
  /** `line` of the block of `content` that says `when` and nothing else, so that it need not be shown twice. */
  whenLine?: number;
  /** What the author wrote, in order. */
  content: Block[];
  /** Set when it stands inside an unresolved merge conflict. */
  conflict?: ConflictSide;
  /** First source line, counted from 1. */
  line: number;
  /** Last source line. */
  endLine: number;
}

/** Schema of {@link Procedure}. @public */
export const procedureSchema: z.ZodType<Procedure> = z.object({
  anchor: z.string(),
  sectionAnchor: z.string(),
  isSection: z.boolean(),
  title: z.string(),
  path: z.array(z.string()),
  when: z.string().optional(),
  whenLine: z.number().int().optional(),
  content: z.array(blockSchema),
  conflict: conflictSideSchema.optional(),
  ...sourceRange,
});

/** Levels that every author's wording is mapped to; see DESIGN, severity. @public */
export const SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;

/** One of {@link SEVERITIES}. @public */
export type Severity = (typeof SEVERITIES)[number];

/**
 * What an alert means and what to do first.
 *
 * @public
 */
export interface AlertDefinition {
  /** The alert's name, as the author writes it. */
  name: string;
  /** Unique among the document's anchors; the section's own where the alert is a section. */
  anchor: string;
  /** The section that it was found in. */
  sectionAnchor: string;
  /** Expression or threshold as written: `auth.login_5xx_rate > 1%`. */
  expression?: string;
  /** The author's word for the severity, mapped to a level. */
  severity?: Severity;
  /** The author's own word for the severity: `page`. */
  severityText?: string;
  /** What it means, as Markdown. */
  meaning?: string;
  /** What to do first, as Markdown. */
  firstResponse?: string;
  /** Anchors of the procedures of this document that it points to. */
  procedures: string[];
  /** First source line, counted from 1. */
  line: number;
  /** Last source line. */
  endLine: number;
}

/** Schema of {@link AlertDefinition}. @public */
export const alertDefinitionSchema: z.ZodType<AlertDefinition> = z.object({
  name: z.string(),
  anchor: z.string(),
  sectionAnchor: z.string(),
  expression: z.string().optional(),
  severity: z.enum(SEVERITIES).optional(),
  severityText: z.string().optional(),
  meaning: z.string().optional(),
  firstResponse: z.string().optional(),
  procedures: z.array(z.string()),
  ...sourceRange,
});

/** Schema of {@link DocumentDependency}. @public */
export const documentDependencySchema = z.object({
  /** Name as written, without the kind: `auth-db`. */
  name: z.string(),
  /** Technology or kind, where the author gives one: `Postgres`. */
  kind: z.string().optional(),
  /** The rest of what the author says of it, as inline Markdown. */
  note: z.string().optional(),
  sectionAnchor: z.string(),
  ...sourceRange,
});

/** Something the service needs, as the document names it. @public */
export type DocumentDependency = z.infer<typeof documentDependencySchema>;

/** Schema of {@link Checklist}. @public */
export const checklistSchema = z.object({
  title: z.string(),
  sectionAnchor: z.string(),
  items: z.array(
    z.object({
      text: z.string(),
      checked: z.boolean(),
      line: z.number().int().positive(),
    }),
  ),
  ...sourceRange,
});

/** Items to go through before, during or after something. @public */
export type Checklist = z.infer<typeof checklistSchema>;

/** One step of the service's incident guide. @public */
export interface IncidentStep {
  /** As the author titled it. */
  title: string;
  /** What to do, as Markdown. */
  text?: string;
  /** By when, or how often, the author wants it done. */
  timeLimit?: TimeLimit;
  /** First source line, counted from 1. */
  line: number;
  /** Last source line. */
  endLine: number;
}

/** Schema of {@link IncidentGuide}. @public */
export const incidentGuideSchema = z.object({
  sectionAnchor: z.string(),
  steps: z.array(
    z.object({
      title: z.string(),
      text: z.string().optional(),
      timeLimit: timeLimitSchema.optional(),
      ...sourceRange,
    }) satisfies z.ZodType<IncidentStep>,
  ),
  ...sourceRange,
});

/** What to do in an incident, in order. @public */
export type IncidentGuide = z.infer<typeof incidentGuideSchema>;

/** Schema of {@link SeverityLevel}. @public */
export const severityLevelSchema = z.object({
  level: z.enum(SEVERITIES),
  /** The author's own word: `P1`. */
  label: z.string(),
  meaning: z.string(),
  /** Target response as written: `< 30m`. */
  response: z.string().optional(),
  sectionAnchor: z.string(),
  ...sourceRange,
});

/** One row of a severity matrix. @public */
export type SeverityLevel = z.infer<typeof severityLevelSchema>;

/** Schema of {@link EscalationStep}. @public */
export const escalationStepSchema = z.object({
  /** Person, team or role. */
  who: z.string(),
  contact: z.string().optional(),
  /** When to go there, as written: `after 15 min`. */
  when: z.string().optional(),
  sectionAnchor: z.string(),
  ...sourceRange,
});

/** One stop on the escalation path, in order. @public */
export type EscalationStep = z.infer<typeof escalationStepSchema>;

/** Schema of {@link RotationRow}. @public */
export const rotationRowSchema = z.object({
  /** As written: `Oct 27 Nov 02`. */
  period: z.string(),
  assignments: z.array(z.object({ layer: z.string(), person: z.string() })),
  sectionAnchor: z.string(),
  ...sourceRange,
});

/** One row of a rotation table. @public */
export type RotationRow = z.infer<typeof rotationRowSchema>;

/** Schema of {@link DocumentLink}. @public */
export const documentLinkSchema = z.object({
  text: z.string(),
  href: z.string(),
  /** Images are links to a picture. */
  image: z.boolean(),
  line: z.number().int().positive(),
});

/** A link or image as written, unresolved. @public */
export type DocumentLink = z.infer<typeof documentLinkSchema>;

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
