import { z } from 'zod';
import { checkAlerts } from '../sources';
import { ListedAlert } from './reconcile';
import { Suppression } from './Teller';

// Only what is needed, and none of it loses an alert that lacks it.
const ids = z.array(z.string()).catch([]);
const statusSchema = z
  .object({ silencedBy: ids, inhibitedBy: ids })
  .catch({ silencedBy: [], inhibitedBy: [] });
const entrySchema = z.looseObject({
  fingerprint: z.string().min(1).max(255),
  status: statusSchema,
  generatorURL: z.unknown().optional(),
});

const silenceSchema = z.object({
  id: z.string(),
  createdBy: z.string().optional().catch(undefined),
  comment: z.string().optional().catch(undefined),
  endsAt: z.string().optional().catch(undefined),
});

/** What is told of a silence. */
export type Silence = z.output<typeof silenceSchema>;

/** What an Alertmanager says that fires. */
export interface Listing {
  /** By fingerprint. */
  alerts: ReadonlyMap<string, ListedAlert>;
  /** How many make no sense, and what is wrong with the first. */
  refused: number;
  reason?: string;
}

/** Ids of the silences that hold back some alert of the list. */
export function silencesOf(entries: readonly unknown[]): Set<string> {
  return new Set(
    entries.flatMap(entry => {
      const read = entrySchema.safeParse(entry);
      return read.success ? read.data.status.silencedBy : [];
    }),
  );
}

/** Silences by id. */
export function readSilences(entries: readonly unknown[]) {
  return new Map<string, Silence>(
    entries.flatMap(entry => {
      const read = silenceSchema.safeParse(entry);
      return read.success ? [[read.data.id, read.data]] : [];
    }),
  );
}

/** Reads a list of alerts of the API, version 2. */
export function readListing(
  entries: readonly unknown[],
  silences: ReadonlyMap<string, Silence>,
): Listing {
  const alerts = new Map<string, ListedAlert>();
  let refused = 0;
  let reason: string | undefined;
  for (const entry of entries) {
    const read = entrySchema.safeParse(entry);
    if (!read.success) {
      refused += 1;
      reason ??= z.prettifyError(read.error);
      continue;
    }
    const { fingerprint, status, generatorURL, ...rest } = read.data;
    const checked = checkAlerts([
      // An API of alerts that fire gives a time at which each would end.
      { ...rest, fingerprint, status: 'firing', generatorUrl: generatorURL },
    ]);
    const [alert] = checked.alerts;
    const [fault] = checked.refused;
    refused += checked.refused.length;
    reason ??= fault?.reason;
    alerts.set(fingerprint, {
      alert,
      suppression: suppressionOf(status, silences),
    });
  }
  return { alerts, refused, reason };
}

function suppressionOf(
  { silencedBy, inhibitedBy }: z.output<typeof statusSchema>,
  silences: ReadonlyMap<string, Silence>,
): Suppression | undefined {
  const inhibited = inhibitedBy.length > 0;
  return silencedBy.length > 0 || inhibited
    ? {
        silences: [...silencedBy].sort().map(id => silences.get(id) ?? { id }),
        inhibited,
      }
    : undefined;
}
