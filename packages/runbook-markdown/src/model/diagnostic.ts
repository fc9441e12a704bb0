import { z } from 'zod';

/** Schema of {@link Diagnostic}. @public */
export const diagnosticSchema = z.object({
  /** Stable id of the rule, kebab case: `unclosed-fence`. */
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** One sentence that says what is wrong and what to do. */
  message: z.string(),
  /** Source line, counted from 1. */
  line: z.number().int().positive(),
  endLine: z.number().int().positive().optional(),
  /** Column of the first character, counted from 1 in UTF-16 code units. */
  column: z.number().int().positive().optional(),
});

/**
 * Something the parser tells the author of a document.
 *
 * @public
 */
export type Diagnostic = z.infer<typeof diagnosticSchema>;
