import { z } from 'zod';
import { groupRefSchema, userRefSchema } from './person';

/** Zones are known from 1970 to the end of 2199. */
const LATEST = Date.UTC(2200, 0, 1) - 1;

/** An instant in ISO 8601 with an offset, whole seconds or milliseconds. @public */
export const instantSchema = z.iso.datetime({ offset: true }).refine(
  text => {
    const at = Date.parse(text);
    return at >= 0 && at <= LATEST;
  },
  { message: 'must be from 1970 on and before the year 2200' },
);

const zoneSchema = z
  .string()
  .min(1)
  .max(64)
  .describe('IANA name of a time zone, such as Europe/Lisbon');

const layerName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .describe('Unique in the rotation: primary, secondary, backup, or any name');

const wallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00');

const weekdaySchema = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

const restrictionSchema = z.strictObject({
  weekdays: z.array(weekdaySchema).min(1).max(7),
  start: wallTime,
  end: wallTime,
  endWeekday: weekdaySchema.optional(),
});

/** Schema of {@link TurnsLayer}. @public */
export const turnsLayerSchema = z
  .strictObject({
    kind: z.literal('turns'),
    name: layerName,
    participants: z
      .array(z.strictObject({ users: z.array(userRefSchema).max(20) }))
      .max(200)
      .describe('The order of turns; one without users is nobody on purpose'),
    group: groupRefSchema
      .optional()
      .describe(
        'The group whose people were taken as participants. When its members change, that is told and nothing moves.',
      ),
    turn: z.strictObject({
      unit: z.enum(['hour', 'day', 'week', 'month']),
      length: z.number().int().min(1).max(1000),
      count: z.enum(['calendar', 'active-days']).optional(),
    }),
    start: z
      .string()
      .regex(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
        'must be a local time such as 2026-01-05T09:00',
      )
      .describe('Wall-clock reading at which turn 0 starts'),
    startIndex: z.number().int().min(0).max(199).optional(),
    timeZone: zoneSchema.optional().describe("The rotation's unless given"),
    restrictions: z.array(restrictionSchema).max(50).optional(),
    effectiveFrom: instantSchema.optional(),
    effectiveUntil: instantSchema.optional(),
  })
  .meta({ id: 'TurnsLayer' });

/** A layer whose participants take turns. @public */
export type TurnsLayer = z.infer<typeof turnsLayerSchema>;

/** Schema of {@link CalendarLayer}. @public */
export const calendarLayerSchema = z
  .strictObject({
    kind: z.literal('calendar'),
    name: layerName,
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional()
      .describe('Where the calendar is fetched; without it, a file was given'),
    people: z
      .record(z.string().max(200), userRefSchema)
      .optional()
      .describe(
        'Who is meant by a name or address of the calendar that no user of the catalog has',
      ),
  })
  .meta({ id: 'CalendarLayer' });

/** A layer kept elsewhere and read from an iCalendar address or file. @public */
export type CalendarLayer = z.infer<typeof calendarLayerSchema>;

/** Schema of {@link RotationLayer}. @public */
export const rotationLayerSchema = z.discriminatedUnion('kind', [
  turnsLayerSchema,
  calendarLayerSchema,
]);

/** One line of people on call: primary, secondary, backup or any name. @public */
export type RotationLayer = z.infer<typeof rotationLayerSchema>;

const definitionShape = {
  timeZone: zoneSchema,
  alwaysCovered: z
    .boolean()
    .optional()
    .describe(
      'Somebody is meant to be on call around the clock: time in which every layer is off is then a gap',
    ),
  layers: z
    .array(rotationLayerSchema)
    .max(20)
    .describe('In the order in which they are paged'),
};

/** Schema of {@link RotationDefinition}. @public */
export const rotationDefinitionSchema = z
  .strictObject(definitionShape)
  .meta({ id: 'RotationDefinition' });

/** Who takes turns, and when. @public */
export type RotationDefinition = z.infer<typeof rotationDefinitionSchema>;

/** Schema of {@link RotationVersionData}. @public */
export const rotationVersionSchema = z
  .object({
    ...definitionShape,
    effectiveFrom: instantSchema.describe(
      'In force from then until the next version',
    ),
    createdAt: instantSchema,
    createdBy: z.string().describe('Who made it: a user, or a service'),
  })
  .meta({ id: 'RotationVersion' });

/** What a rotation says from an instant on. @public */
export type RotationVersionData = z.infer<typeof rotationVersionSchema>;
