import { z } from 'zod';
import { instantSchema } from './definition';
import { userRefSchema } from './person';

const interval = { start: instantSchema, end: instantSchema };

const overrideBase = {
  ...interval,
  layer: z
    .string()
    .max(60)
    .optional()
    .describe('One layer; each that is on at that time unless given'),
  note: z.string().trim().max(500).optional().describe('Why, for the others'),
};

const byKind = <TShape extends z.ZodRawShape>(more: TShape) =>
  [
    z.strictObject({
      kind: z.literal('cover'),
      user: userRefSchema.describe('Who is on call instead of whoever'),
      ...overrideBase,
      ...more,
    }),
    z.strictObject({
      kind: z.literal('replace'),
      user: userRefSchema.describe('Who is replaced while on call'),
      by: userRefSchema.describe('Who is on call in their place'),
      ...overrideBase,
      ...more,
    }),
    z.strictObject({
      kind: z.literal('remove'),
      user: userRefSchema.describe('Who is not on call'),
      ...overrideBase,
      ...more,
    }),
    z.strictObject({
      kind: z.literal('add'),
      user: userRefSchema.describe('Who joins those on call'),
      ...overrideBase,
      ...more,
    }),
  ] as const;

/** Schema of {@link NewOverride}. @public */
export const newOverrideSchema = z
  .discriminatedUnion('kind', byKind({}))
  .meta({ id: 'NewOverride' });

/** Somebody on call other than the turns say, as it is asked for. @public */
export type NewOverride = z.infer<typeof newOverrideSchema>;

/** Schema of {@link OverrideData}. @public */
export const overrideSchema = z
  .discriminatedUnion(
    'kind',
    byKind({
      id: z.string(),
      createdAt: instantSchema,
      createdBy: z.string().describe('Who laid it: a user, or a service'),
    }),
  )
  .meta({ id: 'Override' });

/** An override as it is kept. @public */
export type OverrideData = z.infer<typeof overrideSchema>;

const swapBase = {
  ...interval,
  user: userRefSchema.describe('Who asks others to take their time on call'),
  layer: z.string().max(60).optional().describe('One layer; all unless given'),
  inReturn: z
    .strictObject(interval)
    .optional()
    .describe("Time of the taker's that the asker takes in exchange"),
  to: userRefSchema
    .optional()
    .describe('The only one who is asked; everyone unless given'),
  note: z.string().trim().max(500).optional(),
};

/** Schema of {@link NewSwap}. @public */
export const newSwapSchema = z.strictObject(swapBase).meta({ id: 'NewSwap' });

/** A swap as it is asked for. @public */
export type NewSwap = z.infer<typeof newSwapSchema>;

/** Schema of {@link SwapData}. @public */
export const swapSchema = z
  .object({
    ...swapBase,
    id: z.string(),
    createdAt: instantSchema,
    createdBy: z.string(),
    state: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('open') }),
      z.object({
        kind: z.literal('taken'),
        by: userRefSchema,
        at: instantSchema,
      }),
      z.object({ kind: z.literal('withdrawn'), at: instantSchema }),
    ]),
  })
  .meta({ id: 'Swap' });

/** A swap as it is kept. @public */
export type SwapData = z.infer<typeof swapSchema>;
