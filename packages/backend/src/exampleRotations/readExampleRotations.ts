import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
      /** Files beside this one, by the layer that they are the calendar of. */
      calendars: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** Something laid over a rotation, counted in shifts to come. */
export type Arrangement = z.infer<typeof arrangementSchema>;

/** A rotation of the example company, with the text of its calendars by layer. */
export type ExampleRotation = z.infer<typeof fileSchema>['rotations'][number];

/** Reads examples/rotations.yaml. */
export async function readExampleRotations(
  file: string,
): Promise<ExampleRotation[]> {
  const text = await readFile(file, 'utf8');
  const { rotations } = fileSchema.parse(parse(text, { merge: true }));
  return Promise.all(
    rotations.map(async rotation => ({
      ...rotation,
      calendars: await readCalendars(dirname(file), rotation.calendars),
    })),
  );
}

async function readCalendars(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const texts = await Promise.all(
    Object.entries(files).map(async ([layer, path]) => [
      layer,
      await readFile(join(folder, path), 'utf8'),
    ]),
  );
  return Object.fromEntries(texts);
}
