import { z } from 'zod';
import { sourceRange } from './sourceRange';

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
