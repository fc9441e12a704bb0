import { z } from 'zod';

/** A form that was left unfinished. */
export interface Draft<TForm> {
  /** Epoch milliseconds. */
  savedAt: number;
  /** Revision of what was being edited. */
  revision?: number;
  form: TForm;
}

/** Drafts of one kind in this browser, by what is being edited. */
export interface DraftStore<TForm> {
  get(name: string, now: number): Draft<TForm> | undefined;
  set(name: string, draft: Draft<TForm>): void;
  forget(name: string): void;
}

/** Far more than a form needs; the browser's storage is everybody's. */
const LARGEST = 200_000;
const MOST_DRAFTS = 10;
const LONGEST_MS = 14 * 86_400_000;

/**
 * Keeps drafts in this browser. A few, small ones and for two weeks: what is
 * older or does not read is dropped.
 *
 * @param prefix - begins the keys of this kind of drafts
 * @param form - reads a form, also one that another version left
 */
export function createDraftStore<TForm>(
  prefix: string,
  form: z.ZodType<TForm>,
): DraftStore<TForm> {
  const schema: z.ZodType<Draft<TForm>> = z.object({
    savedAt: z.number(),
    revision: z.number().optional(),
    form,
  });
  return {
    get(name, now) {
      try {
        const stored = window.localStorage.getItem(prefix + name);
        const draft = stored && schema.safeParse(JSON.parse(stored));
        return draft && draft.success && now - draft.data.savedAt < LONGEST_MS
          ? draft.data
          : undefined;
      } catch {
        // Storage is switched off, or holds something else.
        return undefined;
      }
    },

    set(name, draft) {
      try {
        const stored = JSON.stringify(draft);
        if (stored.length <= LARGEST) {
          window.localStorage.setItem(prefix + name, stored);
          dropOldest(prefix);
        }
      } catch {
        // Storage is switched off or full: the draft lasts as long as the page.
      }
    },

    forget(name) {
      try {
        window.localStorage.removeItem(prefix + name);
      } catch {
        // Storage is switched off: there is nothing to forget.
      }
    },
  };
}

function dropOldest(prefix: string) {
  const drafts = Object.keys(window.localStorage)
    .filter(key => key.startsWith(prefix))
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
