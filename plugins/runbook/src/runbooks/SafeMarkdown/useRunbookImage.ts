import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { runbookApiRef } from '../../api';

/** Which image: as the document links it. */
export interface RunbookImage {
  entityRef: string;
  document: string;
  href: string;
}

/** An address in this page for an image from beside a document; asks for none until told which. */
export function useRunbookImage(image: RunbookImage | undefined): {
  url?: string;
  error?: Error;
} {
  const api = useApi(runbookApiRef);
  const [state, setState] = useState<{ url?: string; error?: Error }>({});
  const { entityRef, document, href } = image ?? {};
  useEffect(() => {
    if (!entityRef || !document || !href) {
      return undefined;
    }
    let gone = false;
    let url: string | undefined;
    api.getRunbookImage(entityRef, { document, href }).then(
      blob => {
        if (!gone) {
          url = URL.createObjectURL(blob);
          setState({ url });
        }
      },
      error => {
        if (!gone) {
          setState({ error });
        }
      },
    );
    return () => {
      gone = true;
      if (url) {
        URL.revokeObjectURL(url);
      }
    };
  }, [api, entityRef, document, href]);
  return state;
}
