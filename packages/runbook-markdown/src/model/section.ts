import { z } from 'zod';
import { Block, blockSchema } from './block';
import { sourceRange } from './sourceRange';

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
