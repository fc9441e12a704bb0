import {
  ImportedDocument,
  RunbookAnchors,
  RunbookPlace,
} from 'backstage-plugin-runbook-common';
import { Section } from 'runbook-markdown';
import { DocumentLayout } from './DocumentLayout';
import {
  AlertEntry,
  ALERTS_FRAGMENT,
  DEPENDENCIES_FRAGMENT,
  flattenEntries,
  Highlight,
  ProcedureEntry,
  PROCEDURES_FRAGMENT,
  SectionEntry,
  Target,
} from './entries';
import { highlightsOf } from './highlightsOf';
import { joinAlerts } from './joinAlerts';
import { flattenSections } from './sectionTree';

/**
 * Decides what of a runbook's documents is shown where, so that everything the
 * authors wrote is shown once: highlights, then alerts, then procedures, then
 * the rest. What is a part of an alert stays with the alert.
 */
export class RunbookLayout {
  readonly anchors: RunbookAnchors;
  readonly highlights: Highlight[];
  readonly alerts: AlertEntry[];
  /** The author's sections about alerts in general. */
  readonly alertSections: SectionEntry[];
  readonly procedures: ProcedureEntry[];
  readonly sections: SectionEntry[];
  readonly #targets = new Map<string, Target>();

  constructor(readonly documents: readonly ImportedDocument[]) {
    this.anchors = new RunbookAnchors(documents);
    this.highlights = highlightsOf(documents, this.anchors);
    const layouts = documents.map(
      imported =>
        new DocumentLayout({
          imported,
          anchors: this.anchors,
          highlights: this.highlights,
        }),
    );
    const { shown, told } = joinAlerts(layouts.flatMap(({ alerts }) => alerts));
    this.alerts = shown;
    this.alertSections = layouts.flatMap(layout => layout.alertSections);
    this.procedures = layouts.flatMap(({ procedures }) => procedures);
    this.sections = layouts.flatMap(({ sections }) => sections);
    this.#leadToParts();
    for (const entry of this.alerts) {
      for (const { anchor } of entry.alerts) {
        this.#lead(this.#fragment(entry.documentId, anchor), {
          fragment: entry.fragment,
          card: entry.fragment,
        });
      }
    }
    for (const [fragment, entry] of told) {
      this.#lead(fragment, { fragment: entry.fragment, card: entry.fragment });
    }
    for (const { id, document } of documents) {
      this.#leadHiddenPlaces(id, [...flattenSections(document.sections)]);
    }
  }

  /** Procedures that have a card of their own, since no alert's card shows them. */
  get standalone(): ProcedureEntry[] {
    return this.procedures.filter(({ within }) => within === undefined);
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
    if (this.#targets.has(fragment)) {
      return [];
    }
    // A mention of an alert leads to where the alert is told: one place, not two.
    const seen = new Set<string | undefined>();
    return this.anchors.candidates(fragment).filter(place => {
      const at = this.target(this.anchors.fragment(place))?.fragment;
      const isNew = at === undefined || !seen.has(at);
      seen.add(at);
      return isNew;
    });
  }

  /** Every fragment that leads somewhere. */
  get fragments(): string[] {
    return [...this.#targets.keys()];
  }

  #leadToParts() {
    for (const fragment of [DEPENDENCIES_FRAGMENT, PROCEDURES_FRAGMENT]) {
      this.#lead(fragment, { fragment });
    }
    for (const { fragment } of this.highlights) {
      this.#lead(fragment, { fragment });
    }
    const [only, ...others] = this.alertSections;
    this.#lead(ALERTS_FRAGMENT, {
      fragment: only && others.length === 0 ? only.fragment : ALERTS_FRAGMENT,
    });
    for (const { fragment, body } of this.alerts) {
      this.#leadInto(fragment, body ? [body] : []);
    }
    for (const { fragment, within, sections } of this.procedures) {
      const card = within ?? fragment;
      this.#lead(fragment, { fragment, card });
      this.#leadInto(card, sections);
    }
    this.#leadInto(undefined, this.sections);
    this.#leadInto(undefined, this.alertSections);
  }

  #leadInto(card: string | undefined, entries: readonly SectionEntry[]) {
    for (const { fragment } of flattenEntries(entries)) {
      this.#lead(fragment, card ? { fragment, card } : { fragment });
    }
  }

  /** Places that are not shown themselves lead to the first thing below them that is. */
  #leadHiddenPlaces(documentId: string, sections: readonly Section[]) {
    const procedures = this.procedures.filter(
      entry => entry.documentId === documentId,
    );
    for (const section of sections) {
      const fragment = this.#fragment(documentId, section.anchor);
      if (!this.#targets.has(fragment)) {
        const below = [...flattenSections(section.children)]
          .map(({ anchor }) =>
            this.#targets.get(this.#fragment(documentId, anchor)),
          )
          .find(target => target);
        const containing = procedures.find(
          ({ procedure }) =>
            procedure.line <= section.line && section.line <= procedure.endLine,
        );
        this.#lead(
          fragment,
          (containing && this.#targets.get(containing.fragment)) ??
            below ?? { fragment: PROCEDURES_FRAGMENT },
        );
      }
    }
  }

  /** The first to claim a place has it. */
  #lead(fragment: string, target: Target) {
    if (!this.#targets.has(fragment)) {
      this.#targets.set(fragment, target);
    }
  }

  #fragment(documentId: string, anchor: string): string {
    return this.anchors.fragment({ documentId, anchor });
  }
}
