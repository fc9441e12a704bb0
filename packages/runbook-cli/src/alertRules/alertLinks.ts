import { readRuleFile } from 'alert-rules';
import { KnownDocument } from '../lint/knownDocument';
import { runbookUrlsOf } from './runbookUrls';

/** Where alerts lead, in the order in which they are counted. */
export const LINK_STATES = [
  'exact',
  'near',
  'dangling',
  'external',
  'none',
] as const;

/** Where an alert leads; `none` where its rule has no link. */
export type LinkState = (typeof LINK_STATES)[number];

/** Where the runbook of one alert is, as `runbook links` prints it. */
export interface AlertLink {
  alert: string;
  path: string;
  line: number;
  state: LinkState;
  /** The link as written. */
  url?: string;
  /** Document, and section, that it leads to, or that is most like it. */
  target?: string;
  /** A document that describes an alert of that name, where the link leads to none. */
  describedIn?: string;
}

/** A file of rules with where its alerts lead. */
export interface RuleFileLinks {
  links: AlertLink[];
  /** What could not be read of the file, with its line. */
  problems: Array<{ path: string; line: number; message: string }>;
}

/** Tells for each alert of a file where its `runbook_url` leads among the documents. */
export function alertLinks(
  path: string,
  text: string,
  documents: readonly KnownDocument[],
): RuleFileLinks {
  const { rules, diagnostics } = readRuleFile(text);
  const urls = runbookUrlsOf(path, documents);
  return {
    problems: diagnostics.map(({ line, message }) => ({ path, line, message })),
    links: rules.map(({ name, line, runbook }): AlertLink => {
      const about = { alert: name, path, line };
      const described = describedIn(name, documents);
      if (!runbook) {
        return { ...about, state: 'none', describedIn: described };
      }
      const link = urls.resolve({ url: runbook.url, name });
      const known = { ...about, url: runbook.url, state: link.state };
      if (link.state === 'exact' || link.state === 'near') {
        const { document, fragment } = link;
        return { ...known, target: targetOf(document?.path, fragment) };
      }
      return { ...known, describedIn: described };
    }),
  };
}

function targetOf(path: string | undefined, fragment: string | undefined) {
  // Where two documents have the section, the fragment begins with the path.
  const anchor =
    path !== undefined && fragment?.startsWith(`${path}/`)
      ? fragment.slice(path.length + 1)
      : fragment;
  return [path, anchor].filter(part => part !== undefined).join('#');
}

function describedIn(name: string, documents: readonly KnownDocument[]) {
  return documents.find(({ alerts }) => alerts.has(name.toLowerCase()))?.path;
}
