import { readFile } from 'node:fs/promises';
import { newRotationSchema } from 'backstage-plugin-runbook-common';
import { parse } from 'yaml';
import { z } from 'zod';

const arrangementSchema = z.union([
  z.strictObject({
    cover: z.strictObject({
      layer: z.string(),
      shift: z.number().int().min(1),
      /** Hours from the start of the shift. */
      after: z.number().min(0).default(0),
      hours: z.number().positive(),
      by: z.array(z.string()).min(1),
      note: z.string().optional(),
    }),
  }),
  z.strictObject({
    swap: z.strictObject({
      layer: z.string(),
      shift: z.number().int().min(1),
      note: z.string().optional(),
    }),
  }),
]);

const fileSchema = z.strictObject({
  rotations: z.array(
    newRotationSchema.extend({
      arranged: z.array(arrangementSchema).default([]),
    }),
  ),
});

/** Something laid over a rotation, counted in shifts to come. */
export type Arrangement = z.infer<typeof arrangementSchema>;

/** A rotation of the example company. */
export type ExampleRotation = z.infer<typeof fileSchema>['rotations'][number];

/** Reads examples/rotations.yaml. */
export async function readExampleRotations(
  file: string,
): Promise<ExampleRotation[]> {
  const text = await readFile(file, 'utf8');
  return fileSchema.parse(parse(text, { merge: true })).rotations;
}
