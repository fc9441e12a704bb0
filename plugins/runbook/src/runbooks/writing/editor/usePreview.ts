import { ReadProcedure } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { ProcedureForm, toContent } from './ProcedureForm';

const QUIET_MS = 250;

/** What the parser makes of the form. */
export type PreviewState =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'read'; read: ReadProcedure };

/** Reads the form while it is typed, with the parser that reads the files. */
export function usePreview(form: ProcedureForm): PreviewState {
  const [preview, setPreview] = useState<PreviewState>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      try {
        const { readProcedure } = await import('./parser');
        if (!gone) {
          // Another name than that of the card behind the editor: the ids of
          // its fields come from it.
          const read = readProcedure(`preview~${form.slug}`, toContent(form));
          setPreview({ state: 'read', read });
        }
      } catch {
        // The parser throws on no text: it could not be loaded.
        if (!gone) {
          setPreview({ state: 'failed' });
        }
      }
    }, QUIET_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [form]);
  return preview;
}
