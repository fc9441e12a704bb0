import { z } from 'zod';
import { RotationForm } from './RotationForm';

/** A form that was left unfinished. */
export interface Draft {
  /** Epoch milliseconds. */
  savedAt: number;
  /** Revision of the rotation that was being edited. */
  revision?: number;
  form: RotationForm;
}

const PREFIX = 'runbook.rotation-draft.';
/** Far more than a rotation needs; the browser's storage is everybody's. */
const LARGEST = 200_000;
const MOST_DRAFTS = 10;
const LONGEST_MS = 14 * 86_400_000;

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
const draftSchema: z.ZodType<Draft> = z.object({
  savedAt: z.number(),
  revision: z.number().optional(),
  form: z.object({
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
  }),
});

/**
 * Drafts in this browser, by what is being edited: a rotation's id, or `new`
 * with the owner. A few, small ones and for two weeks: what is older or does
 * not read is dropped.
 */
export const draftStore = {
  get(name: string, now: number): Draft | undefined {
    try {
      const stored = window.localStorage.getItem(PREFIX + name);
      const draft = stored && draftSchema.safeParse(JSON.parse(stored));
      return draft && draft.success && now - draft.data.savedAt < LONGEST_MS
        ? draft.data
        : undefined;
    } catch {
      // Storage is switched off, or holds something else.
      return undefined;
    }
  },

  set(name: string, draft: Draft) {
    try {
      const stored = JSON.stringify(draft);
      if (stored.length <= LARGEST) {
        window.localStorage.setItem(PREFIX + name, stored);
        dropOldest();
      }
    } catch {
      // Storage is switched off or full: the draft lasts as long as the page.
    }
  },

  forget(name: string) {
    try {
      window.localStorage.removeItem(PREFIX + name);
    } catch {
      // Storage is switched off: there is nothing to forget.
    }
  },
};

function dropOldest() {
  const drafts = Object.keys(window.localStorage)
    .filter(key => key.startsWith(PREFIX))
    .map(key => ({ key, savedAt: savedAt(key) }))
    .sort((a, b) => b.savedAt - a.savedAt);
  drafts
    .slice(MOST_DRAFTS)
    .forEach(({ key }) => window.localStorage.removeItem(key));
}

function savedAt(key: string): number {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '');
    return z.object({ savedAt: z.number() }).parse(stored).savedAt;
  } catch {
    return 0;
  }
}
