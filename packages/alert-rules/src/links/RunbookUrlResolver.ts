import { readLinkAddress } from './linkAddress';
import { LinkedDocument, LinkedRunbook } from './linkedDocument';
import { mostAlike } from './likeness';
import { matchFile } from './matchFile';
import { RunbookAnchors, RunbookPlace } from './RunbookAnchors';
import { RunbookLink } from './runbookLink';

/** What a `runbook_url` is looked up in. @public */
export interface LinkSurroundings<R extends LinkedRunbook> {
  /** The runbook of the service that the rule belongs to. */
  own: R;
  /** Other runbooks at hand, where a link to a file may lead. */
  others: readonly R[];
  /** The runbook of a service that a link to the portal names; parts as in the link. */
  named(service: {
    namespace: string;
    kind: string;
    name: string;
  }): R | undefined;
}

/**
 * Tells where the `runbook_url`s of a service's rules lead.
 *
 * @remarks
 * It knows links to the portal's Runbook tab and to its page for alerts, and
 * addresses of documents at hand. Fragments are compared without case and an
 * old name of a heading leads to the new one, exactly as on the tab.
 *
 * @public
 */
export class RunbookUrlResolver<R extends LinkedRunbook> {
  readonly #surroundings: LinkSurroundings<R>;
  readonly #anchors = new Map<R, RunbookAnchors>();

  constructor(surroundings: LinkSurroundings<R>) {
    this.#surroundings = surroundings;
  }

  /**
   * Where the link of a rule leads.
   *
   * @param rule - `url` as written, and `name` of the alert, whose own
   * section is suggested where nothing is more alike.
   */
  resolve({ url, name }: { url: string; name: string }): RunbookLink<R> {
    const address = readLinkAddress(url, name);
    switch (address.kind) {
      case 'tab': {
        const runbook = this.#surroundings.named(address.service);
        return runbook
          ? this.#inRunbook(runbook, runbook.documents, address.fragment, name)
          : { state: 'dangling', wanted: address.service.name, documents: [] };
      }
      case 'alert':
        return this.#alert(address.name);
      case 'file':
        return this.#file(address, name);
      default:
        return { state: 'external' };
    }
  }

  /** Fragment of a place in a runbook. */
  fragment(runbook: R, place: RunbookPlace): string {
    return this.#anchorsOf(runbook).fragment(place);
  }

  #file(
    address: { address: string; path: string; fragment: string },
    name: string,
  ): RunbookLink<R> {
    const { own, others } = this.#surroundings;
    const runbooks = [own, ...others];
    for (const runbook of runbooks) {
      const same = runbook.documents.filter(
        document => matchFile(address, document) === 'same',
      );
      if (same.length > 0) {
        return this.#inRunbook(runbook, same, address.fragment, name);
      }
    }
    for (const runbook of runbooks) {
      const alike = runbook.documents.find(
        document => matchFile(address, document) === 'alike',
      );
      if (alike) {
        return {
          state: 'near',
          runbook,
          wanted: address.path,
          document: alike,
        };
      }
    }
    return { state: 'external' };
  }

  #inRunbook(
    runbook: R,
    documents: readonly LinkedDocument[],
    fragment: string,
    name: string,
  ): RunbookLink<R> {
    if (fragment === '') {
      const [document, ...more] = documents;
      return {
        state: 'exact',
        runbook,
        ...(more.length === 0 && document && { document }),
      };
    }
    const anchors = this.#anchorsOf(runbook);
    const isWhole = documents === runbook.documents;
    const place = isWhole
      ? anchors.resolve(fragment)
      : documents
          .map(({ id }) => anchors.resolve(`${id}/${fragment}`))
          .find(found => found !== undefined);
    if (place) {
      return { state: 'exact', runbook, ...this.#at(runbook, place) };
    }
    const near =
      mostAlike(fragment, placesOf(documents), ({ anchor }) => anchor) ??
      alertIn(documents, name);
    const suggestion = near && this.#at(runbook, near);
    return suggestion?.document
      ? {
          state: 'near',
          runbook,
          wanted: fragment,
          document: suggestion.document,
          fragment: suggestion.fragment,
        }
      : { state: 'dangling', wanted: fragment, documents };
  }

  #alert(name: string): RunbookLink<R> {
    const { own, others } = this.#surroundings;
    for (const runbook of [own, ...others]) {
      const place = alertIn(runbook.documents, name);
      if (place) {
        return { state: 'exact', runbook, ...this.#at(runbook, place) };
      }
    }
    const near = mostAlike(
      name,
      own.documents.flatMap(({ id, document }) =>
        document.alerts.map(alert => ({ ...alert, documentId: id })),
      ),
      alert => alert.name,
    );
    const suggestion = near && this.#at(own, near);
    return suggestion?.document
      ? {
          state: 'near',
          runbook: own,
          wanted: name,
          document: suggestion.document,
          fragment: suggestion.fragment,
        }
      : { state: 'dangling', wanted: name, documents: own.documents };
  }

  #at(runbook: R, { documentId, anchor }: RunbookPlace) {
    return {
      document: runbook.documents.find(({ id }) => id === documentId),
      fragment: this.#anchorsOf(runbook).fragment({ documentId, anchor }),
    };
  }

  #anchorsOf(runbook: R): RunbookAnchors {
    const known = this.#anchors.get(runbook);
    if (known) {
      return known;
    }
    const anchors = new RunbookAnchors(runbook.documents);
    this.#anchors.set(runbook, anchors);
    return anchors;
  }
}

function* placesOf(
  documents: readonly LinkedDocument[],
): Generator<RunbookPlace> {
  for (const { id: documentId, document } of documents) {
    const sections = [...document.sections];
    for (let section = sections.shift(); section; section = sections.shift()) {
      yield { documentId, anchor: section.anchor };
      sections.push(...section.children);
    }
    for (const { anchor } of [...document.procedures, ...document.alerts]) {
      yield { documentId, anchor };
    }
  }
}

function alertIn(
  documents: readonly LinkedDocument[],
  name: string,
): RunbookPlace | undefined {
  for (const { id: documentId, document } of documents) {
    const alert = document.alerts.find(
      candidate => candidate.name.toLowerCase() === name.toLowerCase(),
    );
    if (alert) {
      return { documentId, anchor: alert.anchor };
    }
  }
  return undefined;
}
