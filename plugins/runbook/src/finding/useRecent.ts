import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';

/** Procedures that are remembered. */
const MOST = 6;

const recentSchema = z.array(
  z.object({
    entityRef: z.string(),
    fragment: z.string(),
    title: z.string(),
    service: z.string(),
  }),
);

/** A procedure that was opened from here before. */
export type RecentProcedure = z.infer<typeof recentSchema>[number];

/** The procedures that this reader opened lately, the latest first. */
export function useRecent() {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket('runbook'), [storage]);
  const [recent] = useState(() => {
    // What another version left is as good as nothing.
    const known = recentSchema.safeParse(
      bucket.snapshot('recentProcedures').value,
    );
    return known.success ? known.data : [];
  });
  const remember = useCallback(
    ({ entityRef, fragment, title, service }: RecentProcedure) => {
      const others = recent.filter(
        one => one.entityRef !== entityRef || one.fragment !== fragment,
      );
      bucket.set(
        'recentProcedures',
        [{ entityRef, fragment, title, service }, ...others].slice(0, MOST),
      );
    },
    [bucket, recent],
  );
  return { recent, remember };
}
