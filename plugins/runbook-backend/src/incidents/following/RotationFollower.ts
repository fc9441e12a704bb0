import { EventsService } from '@backstage/plugin-events-node';
import {
  ON_CALL_EVENTS_TOPIC,
  OnCallChanged,
  onCallChangedSchema,
} from 'backstage-plugin-runbook-common';
import { isOpen } from 'incident-flow';
import { IncidentStore, LedgerEvent, StoredEntry } from '../store';

/** Open incidents that one change is told to. */
const MAX_OPEN = 500;

/**
 * Puts into the timelines of open incidents who is on call other than by turns:
 * overrides and swaps of the rotation that is paged for them.
 */
export class RotationFollower {
  readonly #store: IncidentStore;
  readonly #now: () => number;

  constructor(options: { store: IncidentStore; now: () => number }) {
    this.#store = options.store;
    this.#now = options.now;
  }

  /** Listens from now on. */
  async start({ events }: { events: EventsService }): Promise<void> {
    await events.subscribe({
      id: 'runbook-incident-rotations',
      topics: [ON_CALL_EVENTS_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const read = onCallChangedSchema.safeParse(eventPayload);
        if (read.success) {
          await this.take(read.data);
        }
      },
    });
  }

  /** Takes a change; told again, it changes nothing. */
  async take({
    rotation,
    title,
    by,
    at,
    change,
  }: OnCallChanged): Promise<void> {
    const open = await this.#store.list({ state: 'open', limit: MAX_OPEN });
    const now = this.#now();
    const entry: LedgerEvent = {
      kind: 'rotation-changed',
      at: Math.min(Date.parse(at), now),
      by,
      rotation,
      title,
      change,
    };
    for (const { id, plan } of open) {
      if (plan.rotation !== rotation) {
        continue;
      }
      await this.#store.change(id, { by, now }, async current =>
        !isOpen(current.incident) ||
        (await current.history()).some(one => isSame(one, change))
          ? []
          : [entry],
      );
    }
  }
}

function isSame(
  { entry }: StoredEntry,
  change: OnCallChanged['change'],
): boolean {
  return (
    entry.kind === 'rotation-changed' &&
    entry.change.kind === change.kind &&
    idOf(entry.change) === idOf(change)
  );
}

function idOf(change: OnCallChanged['change']): string {
  return 'override' in change ? change.override.id : change.swap.id;
}
