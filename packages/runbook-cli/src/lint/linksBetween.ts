import { posix } from 'node:path';
import { DocumentLink, RunbookDocument } from 'runbook-markdown';
import { Config } from '../config/config';
import { Finding } from './finding';
import { KnownDocument } from './knownDocument';

/** A link from one document to a section of another. */
export interface SectionLink {
  from: string;
  to: string;
  anchor: string;
  link: DocumentLink;
  column: number;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The links of a document to sections of other Markdown files. */
export function sectionLinks(
  path: string,
  text: string,
  document: RunbookDocument,
): SectionLink[] {
  // The lines of a page that was converted are not those of its file.
  if (/\.html?$/i.test(path)) {
    return [];
  }
  const lines = text.split(/\r\n|\r|\n/);
  return document.links.flatMap((link): SectionLink[] => {
    const [file = '', anchor = ''] = link.href.split('#', 2);
    const isSection =
      /\.(?:md|markdown)$/i.test(file) &&
      anchor !== '' &&
      // `#L12` is a line in a repository's web view.
      !/^L\d+/.test(anchor) &&
      !/[{}<>$]/.test(link.href) &&
      !/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(file);
    return isSection
      ? [
          {
            from: path,
            to: posix.join(posix.dirname(path), decode(file)),
            anchor: decode(anchor),
            link,
            column: Math.max(
              (lines[link.line - 1] ?? '').indexOf(link.href) + 1,
              1,
            ),
          },
        ]
      : [];
  });
}

/** Links to sections that the other document does not have; of documents not at hand nothing is known. */
export function lintLinksBetween(
  links: readonly SectionLink[],
  documents: readonly KnownDocument[],
  config: Config,
): Finding[] {
  const level = config.levelOf('dangling-anchor', 'warning');
  if (level === 'off') {
    return [];
  }
  const byPath = new Map(documents.map(known => [known.path, known]));
  return links.flatMap(({ from, to, anchor, link, column }): Finding[] => {
    const target = byPath.get(to);
    return target && !target.anchors.has(anchor.toLowerCase())
      ? [
          {
            path: from,
            line: link.line,
            column,
            rule: 'dangling-anchor',
            level,
            message: `The link "${link.text.slice(
              0,
              80,
            )}" leads to #${anchor}, and no heading in ${to} has that anchor.`,
          },
        ]
      : [];
  });
}
