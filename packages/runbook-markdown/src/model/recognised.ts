import { z } from 'zod';
import { SEVERITIES } from './alertDefinition';
import { TimeLimit, timeLimitSchema } from './block';
import { sourceRange } from './sourceRange';

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
