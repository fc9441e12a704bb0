import { LinkedDocument, LinkedSection } from './linkedDocument';

/**
 * A place in a runbook: a section, procedure or alert of one of its documents.
 *
 * @public
 */
export interface RunbookPlace {
  /** {@link LinkedDocument} `id`. */
  documentId: string;
  /** The anchor within the document. */
  anchor: string;
}

/**
 * Which fragment of the Runbook tab's address leads where.
 *
 * @remarks
 * A place is `anchor` where no other document of the runbook has it, and
 * `documentId/anchor` otherwise. Both forms are always understood, so that a
 * link survives a second document; so are aliases, and any case.
 *
 * A link of the first form that was made before a second document had the same
 * anchor may mean either. `resolve` takes the first document; `candidates`
 * tells of all, so that a reader can be asked before being led to the wrong
 * procedure.
 *
 * @public
 */
export class RunbookAnchors {
  readonly #places = new Map<string, RunbookPlace>();
  readonly #byAnchor = new Map<string, PlaceByDocument>();
  readonly #byAlias = new Map<string, PlaceByDocument>();

  constructor(
    documents: ReadonlyArray<Pick<LinkedDocument, 'id' | 'document'>>,
  ) {
    const aliases: Array<[string, RunbookPlace]> = [];
    for (const { id: documentId, document } of documents) {
      for (const section of flatten(document.sections)) {
        this.#add({ documentId, anchor: section.anchor });
        for (const alias of section.aliases) {
          aliases.push([alias, { documentId, anchor: section.anchor }]);
        }
      }
      for (const { anchor } of [...document.procedures, ...document.alerts]) {
        this.#add({ documentId, anchor });
      }
    }
    // A real anchor always wins over another place's alias.
    for (const [alias, place] of aliases) {
      this.#offer(`${place.documentId}/${alias}`, place);
      this.#offer(alias, place);
      remember(this.#byAlias, alias, place);
    }
  }

  /** The fragment that leads to a place, without `#`. */
  fragment(place: RunbookPlace): string {
    const documents = this.#byAnchor.get(key(place.anchor));
    return documents && documents.size > 1
      ? `${place.documentId}/${place.anchor}`
      : place.anchor;
  }

  /** The place that a fragment leads to, with or without `#`; undefined when there is none. */
  resolve(fragment: string): RunbookPlace | undefined {
    return this.#places.get(wanted(fragment));
  }

  /**
   * Every place that a fragment may mean, at most one in each document: several
   * where documents share the anchor, or the alias and none has it as anchor.
   */
  candidates(fragment: string): RunbookPlace[] {
    const bare = wanted(fragment);
    const shared = this.#byAnchor.get(bare) ?? this.#byAlias.get(bare);
    const only = this.#places.get(bare);
    return shared ? [...shared.values()] : (only && [only]) ?? [];
  }

  #add(place: RunbookPlace) {
    remember(this.#byAnchor, place.anchor, place);
    this.#offer(`${place.documentId}/${place.anchor}`, place);
    this.#offer(place.anchor, place);
  }

  #offer(fragment: string, place: RunbookPlace) {
    if (!this.#places.has(key(fragment))) {
      this.#places.set(key(fragment), place);
    }
  }
}

/** The first place in each document, by the document's id. */
type PlaceByDocument = Map<string, RunbookPlace>;

function remember(
  places: Map<string, PlaceByDocument>,
  name: string,
  place: RunbookPlace,
) {
  const byDocument: PlaceByDocument = places.get(key(name)) ?? new Map();
  if (!byDocument.has(place.documentId)) {
    byDocument.set(place.documentId, place);
  }
  places.set(key(name), byDocument);
}

function wanted(fragment: string): string {
  return key(decode(fragment.replace(/^#/, '')));
}

function key(fragment: string): string {
  // As of English; asking for a language by name takes many times as long.
  return fragment.toLowerCase();
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A lone `%` is not an escape: take the text as it stands.
    return fragment;
  }
}

function* flatten(
  sections: readonly LinkedSection[],
): Generator<LinkedSection> {
  for (const section of sections) {
    yield section;
    yield* flatten(section.children);
  }
}
