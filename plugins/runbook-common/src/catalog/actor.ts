import { z } from 'zod';

/** Whom or what a record names: a user, a service, or a part of the portal. */
export const actorSchema = z
  .string()
  .max(255)
  .describe(
    'A user, service:<subject>, or a part of the portal: runbook:alerts, runbook:paging, runbook:rotations, runbook:runs',
  );
