import {
  ImportedDocument,
  RunbookAnchors,
  RunbookPlace,
} from 'backstage-plugin-runbook-common';
import { Block, Section } from 'runbook-markdown';
import {
  DEPENDENCIES_FRAGMENT,
  flattenEntries,
  Highlight,
  ProcedureEntry,
  PROCEDURES_FRAGMENT,
  SectionEntry,
  Target,
} from './entries';
import { searchTextOf } from './searchText';
import { flattenSections } from './sectionTree';

/**
 * Decides what of a runbook's documents is shown where, so that everything the
 * authors wrote is shown once: highlights, then procedures, then the rest.
 */
export class RunbookLayout {
  readonly anchors: RunbookAnchors;
  readonly highlights: Highlight[] = [];
  readonly procedures: ProcedureEntry[] = [];
  readonly sections: SectionEntry[] = [];
  readonly #targets = new Map<string, Target>();

  constructor(readonly documents: readonly ImportedDocument[]) {
    this.anchors = new RunbookAnchors(documents);
    for (const fragment of [DEPENDENCIES_FRAGMENT, PROCEDURES_FRAGMENT]) {
      this.#targets.set(fragment, { fragment });
    }
    for (const kind of ['summary', 'impact'] as const) {
      this.#addHighlight(kind);
    }
    for (const imported of documents) {
      this.#addDocument(imported);
    }
  }

  document(id: string): ImportedDocument | undefined {
    return this.documents.find(document => document.id === id);
  }

  /** Where the fragment leads; undefined when there is no such place. */
  target(fragment: string): Target | undefined {
    const own = this.#targets.get(fragment);
    if (own) {
      return own;
    }
    const place = this.anchors.resolve(fragment);
    return place && this.#targets.get(this.anchors.fragment(place));
  }

  /** The places that the fragment may mean; several where documents share it. */
  candidates(fragment: string): RunbookPlace[] {
    return this.#targets.has(fragment) ? [] : this.anchors.candidates(fragment);
  }

  /** Every fragment that leads somewhere. */
  get fragments(): string[] {
    return [...this.#targets.keys()];
  }

  #addHighlight(kind: 'summary' | 'impact') {
    for (const { id: documentId, document } of this.documents) {
      const prose = document[kind];
      const section =
        prose &&
        [...flattenSections(document.sections)].find(
          ({ anchor }) => anchor === prose.sectionAnchor,
        );
      if (prose && section) {
        const fragment = this.#fragment(documentId, section.anchor);
        const content: Block = { type: 'markdown', ...prose };
        const whole =
          section.kind === kind &&
          !document.procedures.some(({ anchor }) => anchor === section.anchor);
        const [first] = this.highlights;
        if (first?.content.every(block => sameMarkdown(block, content))) {
          first.kind = 'both';
          return;
        }
        this.highlights.push({
          kind,
          // A highlight taken out of a section leaves the section's place to it.
          fragment: whole ? fragment : `~${kind}`,
          documentId,
          section,
          content: whole ? section.content : [content],
        });
        this.#targets.set(whole ? fragment : `~${kind}`, {
          fragment: whole ? fragment : `~${kind}`,
        });
        return;
      }
    }
  }

  #addDocument({ id, document }: ImportedDocument) {
    const all = [...flattenSections(document.sections)];
    const byAnchor = new Map(all.map(section => [section.anchor, section]));
    const procedureSections = new Set<string>();
    const coveredSections = new Set<string>();
    for (const { anchor, isSection, content } of document.procedures) {
      if (isSection) {
        procedureSections.add(anchor);
        byAnchor
          .get(anchor)
          ?.children.filter(child => covers(content, child))
          .forEach(child => coveredSections.add(child.anchor));
      }
    }
    const build = (section: Section): SectionEntry[] => {
      if (coveredSections.has(section.anchor)) {
        return [];
      }
      if (procedureSections.has(section.anchor)) {
        // Below the document's title is the rest of the document, not of the procedure.
        return section.level <= 1 ? section.children.flatMap(build) : [];
      }
      return this.#sectionEntries(id, section, section.children.flatMap(build));
    };

    for (const procedure of document.procedures) {
      const fragment = this.#fragment(id, procedure.anchor);
      const section = byAnchor.get(procedure.anchor);
      const alerts = document.alerts
        .filter(alert => alert.procedures.includes(procedure.anchor))
        .map(({ name }) => name);
      const entry: ProcedureEntry = {
        fragment,
        documentId: id,
        procedure,
        sections:
          procedure.isSection && section && section.level > 1
            ? section.children.flatMap(build)
            : [],
        alerts,
        searchText: searchTextOf(procedure, alerts),
      };
      this.procedures.push(entry);
      this.#targets.set(fragment, { fragment, procedure: fragment });
      this.#pointInto(entry, entry.sections);
    }

    const shown = document.sections.flatMap(build);
    this.sections.push(...shown);
    for (const entry of flattenEntries(shown)) {
      this.#targets.set(entry.fragment, { fragment: entry.fragment });
    }
    this.#leadHiddenPlaces(id, all);
    for (const { anchor, sectionAnchor } of document.alerts) {
      this.#alias(id, anchor, sectionAnchor);
    }
  }

  /** The section as it is shown; its shown children alone where it has nothing left of its own. */
  #sectionEntries(
    documentId: string,
    section: Section,
    children: SectionEntry[],
  ): SectionEntry[] {
    const fragment = this.#fragment(documentId, section.anchor);
    const content = this.#withoutHighlights(documentId, section);
    const emptied = content.length < section.content.length;
    const leaf = section.content.length === 0 && section.children.length === 0;
    if (content.length === 0 && (emptied || !leaf)) {
      // A heading over nothing but other headings still groups them.
      return !emptied && children.length > 0 && section.kind !== 'procedures'
        ? [{ fragment, documentId, section, content, children }]
        : children;
    }
    return [{ fragment, documentId, section, content, children }];
  }

  #withoutHighlights(documentId: string, section: Section): Block[] {
    const taken = this.highlights.filter(
      highlight =>
        highlight.documentId === documentId &&
        highlight.section.anchor === section.anchor,
    );
    return section.content.filter(
      block =>
        !taken.some(({ content }) =>
          content.some(other => other === block || sameMarkdown(other, block)),
        ),
    );
  }

  /** Places that are not shown themselves lead to the first thing below them that is. */
  #leadHiddenPlaces(documentId: string, sections: readonly Section[]) {
    for (const section of sections) {
      const fragment = this.#fragment(documentId, section.anchor);
      if (!this.#targets.has(fragment)) {
        const below = [...flattenSections(section.children)]
          .map(({ anchor }) =>
            this.#targets.get(this.#fragment(documentId, anchor)),
          )
          .find(target => target);
        const containing = this.procedures.find(
          entry =>
            entry.documentId === documentId &&
            entry.procedure.line <= section.line &&
            section.line <= entry.procedure.endLine,
        );
        this.#targets.set(
          fragment,
          (containing && this.#targets.get(containing.fragment)) ??
            below ?? { fragment: PROCEDURES_FRAGMENT },
        );
      }
    }
  }

  #pointInto(entry: ProcedureEntry, sections: readonly SectionEntry[]) {
    for (const { fragment } of flattenEntries(sections)) {
      this.#targets.set(fragment, { fragment, procedure: entry.fragment });
    }
  }

  #alias(documentId: string, anchor: string, sectionAnchor: string) {
    const fragment = this.#fragment(documentId, anchor);
    const target = this.#targets.get(this.#fragment(documentId, sectionAnchor));
    if (target && !this.#targets.has(fragment)) {
      this.#targets.set(fragment, target);
    }
  }

  #fragment(documentId: string, anchor: string): string {
    const place: RunbookPlace = { documentId, anchor };
    return this.anchors.fragment(place);
  }
}

function covers(content: readonly Block[], section: Section): boolean {
  return content.some(
    ({ line, endLine }) => line <= section.endLine && endLine >= section.line,
  );
}

function sameMarkdown(one: Block, other: Block): boolean {
  return (
    one.type === 'markdown' &&
    other.type === 'markdown' &&
    one.markdown.trim() === other.markdown.trim()
  );
}
