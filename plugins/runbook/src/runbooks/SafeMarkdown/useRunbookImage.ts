import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { runbookApiRef } from '../../api';

/** Which image: as the document links it. */
export interface RunbookImage {
  entityRef: string;
  document: string;
  href: string;
}

/**
 * An image from beside a document as a `data:` address; asks for none until
 * told which. Backstage's default content security policy lets a page show
 * `data:` images and no `blob:` ones.
 */
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
    api
      .getRunbookImage(entityRef, { document, href })
      .then(dataUrlOf)
      .then(
        url => {
          if (!gone) {
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
    };
  }, [api, entityRef, document, href]);
  return state;
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
