import { readFile } from 'node:fs/promises';
import { newIncidentSchema } from 'backstage-plugin-runbook-common';
import { parse } from 'yaml';
import { z } from 'zod';

const person = z.string().startsWith('user:');
const base = {
  /** Minutes after the declaration. */
  after: z.number().min(0),
  by: person,
};
const happened = z.literal(true);

const eventSchema = z.union([
  z.strictObject({ ...base, acknowledge: happened }),
  z.strictObject({ ...base, mitigate: happened }),
  z.strictObject({ ...base, resolve: happened }),
  z.strictObject({ ...base, note: z.string() }),
]);

const incidentSchema = newIncidentSchema
  .pick({ service: true, severity: true, title: true })
  .extend({
    /** Days before the start of the portal. */
    daysAgo: z.number().int().min(1),
    /** Time of day in UTC. */
    time: z.string().regex(/^\d\d:\d\d$/),
    by: person,
    story: z.array(eventSchema),
    postmortem: z
      .strictObject({
        by: person,
        /** By the heading of the section that they are put into. */
        answers: z.record(z.string(), z.string()),
        actionItems: z.array(
          z.strictObject({
            text: z.string(),
            owner: person,
            /** Days from the start of the portal. */
            dueIn: z.number().int(),
            done: z.boolean(),
          }),
        ),
      })
      .optional(),
  });

/** Something that happened in an example. */
export type ExampleEvent = z.infer<typeof eventSchema>;

/** An incident of the example company's past. */
export type ExampleIncident = z.infer<typeof incidentSchema>;

/** Reads examples/incidents.yaml. */
export async function readExampleIncidents(
  file: string,
): Promise<ExampleIncident[]> {
  const text = await readFile(file, 'utf8');
  return z
    .strictObject({ incidents: z.array(incidentSchema) })
    .parse(parse(text)).incidents;
}
