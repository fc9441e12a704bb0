import MuiLink from '@material-ui/core/Link';
import { MouseEvent, ReactNode } from 'react';
import { useRunbookContext } from '../RunbookContext';

export interface InTabLinkProps {
  fragment: string;
  children: ReactNode;
  className?: string;
  current?: boolean;
  onFollow?: () => void;
}

/** A link to a place in the tab; the query stays as it is. */
export function InTabLink(props: InTabLinkProps) {
  const { fragment, children, className, current, onFollow } = props;
  const { goTo, hrefTo } = useRunbookContext();
  const follow = (event: MouseEvent) => {
    // Other clicks open the address elsewhere, which is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    goTo(fragment);
    onFollow?.();
  };
  return (
    <MuiLink
      href={hrefTo?.(fragment) ?? `#${encodeURIComponent(fragment)}`}
      onClick={follow}
      className={className}
      aria-current={current ? 'location' : undefined}
    >
      {children}
    </MuiLink>
  );
}
