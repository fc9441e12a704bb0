import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router-dom';

/** The query and fragment of the tab's address, both without their mark. */
export interface TabAddress {
  search: string;
  hash: string;
  /** Changes the address, and nothing of it that is not named. */
  update: (
    change: { search?: string; hash?: string },
    options: { replace: boolean },
  ) => void;
  /** The query as it stands after the changes so far. */
  currentSearch: () => string;
  /** Absolute address of a place in the tab. */
  linkTo: (fragment: string) => string;
}

/** Reads and changes the tab's address through the app's router. */
export function useTabAddress(): TabAddress {
  const location = useLocation();
  const navigate = useNavigate();
  const path = useHref(location.pathname);
  const search = location.search.replace(/^\?/, '');
  const hash = decoded(location.hash.replace(/^#/, ''));

  // Two changes in one event must not undo each other.
  const latest = useRef({ search, hash, path, navigate, pathname: '' });
  useEffect(() => {
    const { pathname } = location;
    latest.current = { search, hash, path, navigate, pathname };
  }, [search, hash, path, navigate, location]);

  const update = useCallback<TabAddress['update']>((change, { replace }) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    next.navigate(
      {
        pathname: next.pathname,
        search: next.search && `?${next.search}`,
        hash: next.hash && `#${encodeURIComponent(next.hash)}`,
      },
      { replace, preventScrollReset: true },
    );
  }, []);
  const currentSearch = useCallback(() => latest.current.search, []);
  const linkTo = useCallback((fragment: string) => {
    const url = new URL(latest.current.path, window.location.origin);
    url.search = latest.current.search;
    url.hash = encodeURIComponent(fragment);
    return url.href;
  }, []);

  return useMemo(
    () => ({ search, hash, update, currentSearch, linkTo }),
    [search, hash, update, currentSearch, linkTo],
  );
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    // A lone `%` is not an escape: take the text as it stands.
    return hash;
  }
}
