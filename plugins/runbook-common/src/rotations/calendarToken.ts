import { z } from 'zod';
import { instantSchema } from './definition';
import { rotationIdSchema } from './rotation';

/** Schema of {@link NewCalendarToken}. @public */
export const newCalendarTokenSchema = z
  .strictObject({
    rotation: rotationIdSchema
      .optional()
      .describe(
        "One rotation; the caller's own shifts everywhere unless given",
      ),
    label: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .optional()
      .describe('Where it is used, to tell it from others: phone, laptop'),
  })
  .meta({ id: 'NewCalendarToken' });

/** A calendar feed to be made. @public */
export type NewCalendarToken = z.infer<typeof newCalendarTokenSchema>;

/** Schema of {@link CalendarToken}. @public */
export const calendarTokenSchema = z
  .object({
    id: z.string(),
    rotation: z
      .object({ id: z.string(), title: z.string() })
      .optional()
      .describe("Absent for the owner's own shifts everywhere"),
    unreadable: z
      .boolean()
      .optional()
      .describe(
        'Set for a rotation that its owner may not read any more. Its title is not told',
      ),
    label: z.string().optional(),
    createdAt: instantSchema,
    lastUsedAt: instantSchema
      .optional()
      .describe('When a calendar last read it, to the hour'),
  })
  .meta({ id: 'CalendarToken' });

/** A calendar feed of somebody's, without the secret that opens it. @public */
export type CalendarToken = z.infer<typeof calendarTokenSchema>;
