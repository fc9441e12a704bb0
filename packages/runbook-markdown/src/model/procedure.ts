import { z } from 'zod';
import { Block, blockSchema } from './block';
import { ConflictSide, conflictSideSchema } from './section';
import { sourceRange } from './sourceRange';

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
