import Link from '@material-ui/core/Link';
import { ReactNode, useContext } from 'react';
import { InTabLink, resolveLink } from '../links';
import { useDocumentContext, useRunbookContext } from '../RunbookContext';
import { InsideLinkContext } from './InsideLinkContext';

/** Footnotes link to ids, which documents may not set. */
const FOOTNOTE = /^#(user-content-)?fn(ref)?-/;

export interface MarkdownLinkProps {
  href?: string;
  title?: string;
  children: ReactNode;
}

/** A link of a document: to a place in the tab, to the source, or outside. */
export function MarkdownLink({ href, title, children }: MarkdownLinkProps) {
  const from = useDocumentContext();
  const { layout } = useRunbookContext();
  const inside = useContext(InsideLinkContext);
  if (inside || !href || FOOTNOTE.test(href)) {
    return <>{children}</>;
  }
  const link = resolveLink(href, from, layout);
  const text = (
    <InsideLinkContext.Provider value>{children}</InsideLinkContext.Provider>
  );
  switch (link?.kind) {
    case 'place':
      return <InTabLink fragment={link.fragment}>{text}</InTabLink>;
    case 'external':
      return (
        <Link
          href={link.url}
          title={title}
          target="_blank"
          rel="noopener noreferrer"
          underline="always"
        >
          {text}
        </Link>
      );
    case 'path':
      return <span title={link.path}>{children}</span>;
    default:
      return <>{children}</>;
  }
}
