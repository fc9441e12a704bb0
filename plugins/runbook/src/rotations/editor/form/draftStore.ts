import { z } from 'zod';
import { createDraftStore } from '../../../editing';
import { RotationForm } from './RotationForm';

const text = z.string();
const weekday = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);
const wall = z.object({ wall: text, exact: text.optional() });
const layerBase = { key: text, name: text, was: text.optional() };
const formSchema: z.ZodType<RotationForm> = z.object({
  title: text,
  id: text,
  idTyped: z.boolean(),
  description: text,
  owner: text,
  timeZone: text,
  alwaysCovered: z.boolean(),
  layers: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        ...layerBase,
        kind: z.literal('turns'),
        slots: z.array(z.object({ key: text, users: z.array(text) })),
        group: text.optional(),
        unit: z.enum(['hour', 'day', 'week', 'month']),
        length: text,
        activeDays: z.boolean(),
        start: text,
        begins: text.optional(),
        timeZone: text,
        windows: z.array(
          z.object({
            key: text,
            weekdays: z.array(weekday),
            start: text,
            end: text,
            endWeekday: z.union([weekday, z.literal('')]),
          }),
        ),
        effectiveFrom: wall,
        effectiveUntil: wall,
      }),
      z.object({
        ...layerBase,
        kind: z.literal('calendar'),
        url: text,
        people: z.record(text, text).optional(),
      }),
    ]),
  ),
  effective: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('now') }),
    z.object({ kind: z.literal('at'), time: wall }),
  ]),
  nextKey: z.number(),
});

/** Drafts of rotations by their ids, or `new` with the owner. */
export const draftStore = createDraftStore(
  'runbook.rotation-draft.',
  formSchema,
);
