import { z } from 'zod';

// Bounds of the catalog: a name has at most 63 characters.
const entityPathPart = z.string().min(1).max(63);

/** Parameters of a path that names a service. @public */
export const serviceParamsSchema = z.strictObject({
  // Any kind: one that nobody is on call for is answered as not found.
  kind: entityPathPart,
  namespace: entityPathPart,
  name: entityPathPart,
});

/** Start of the path of what belongs to a service. */
export const servicePath = '/services/:kind/:namespace/:name';
