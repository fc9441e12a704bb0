import { z } from 'zod';

/**
 * Where something stands in the source file. Lines are counted from 1 and
 * `endLine` is the last line that belongs to the thing.
 */
export const sourceRange = {
  line: z.number().int().positive(),
  endLine: z.number().int().positive(),
};
