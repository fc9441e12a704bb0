import {
  ImportedDocument,
  RunbookAnchors,
} from 'backstage-plugin-runbook-common';
import { AlertDefinition, Block, Procedure, Section } from 'runbook-markdown';
import {
  AlertEntry,
  Highlight,
  ProcedureEntry,
  SectionEntry,
  flattenEntries,
} from './entries';
import { sameMarkdown } from './sameMarkdown';
import { partsOf } from './sectionParts';
import { searchTextOf, searchTextOfAlert } from './searchText';
import { flattenSections } from './sectionTree';
import { withoutWhen } from './withoutWhen';

/**
 * Decides what of one document is an alert's card, what a procedure's, and what
 * is left as sections.
 */
export class DocumentLayout {
  readonly alerts: AlertEntry[] = [];
  /** Sections about alerts in general: a table of them, or headings over them. */
  readonly alertSections: SectionEntry[] = [];
  readonly procedures: ProcedureEntry[];
  readonly sections: SectionEntry[];
  readonly #imported: ImportedDocument;
  readonly #anchors: RunbookAnchors;
  readonly #highlights: readonly Highlight[];
  readonly #sections: ReadonlyMap<string, Section>;
  readonly #procedureSections: ReadonlyMap<string, Procedure>;
  readonly #alertsBySection = new Map<string, AlertDefinition[]>();
  readonly #covered = new Set<string>();
  /** By anchor of a procedure within an alert: the fragment of the alert, and what is below. */
  readonly #within = new Map<
    string,
    { alert: string; below: SectionEntry[] }
  >();

  constructor(options: {
    imported: ImportedDocument;
    anchors: RunbookAnchors;
    highlights: readonly Highlight[];
  }) {
    this.#imported = options.imported;
    this.#anchors = options.anchors;
    this.#highlights = options.highlights;
    const { document } = options.imported;
    this.#sections = new Map(
      [...flattenSections(document.sections)].map(section => [
        section.anchor,
        section,
      ]),
    );
    this.#procedureSections = new Map(
      document.procedures
        .filter(({ isSection }) => isSection)
        .map(procedure => [procedure.anchor, procedure]),
    );
    for (const alert of document.alerts) {
      const others = this.#alertsBySection.get(alert.sectionAnchor) ?? [];
      this.#alertsBySection.set(alert.sectionAnchor, [...others, alert]);
    }
    for (const [anchor, { content }] of this.#procedureSections) {
      this.#sections
        .get(anchor)
        ?.children.filter(child => covers(content, child))
        .forEach(child => this.#covered.add(child.anchor));
    }
    this.sections = document.sections.flatMap(section => this.#build(section));
    this.procedures = this.#procedureEntries();
    const withBody = new Set(this.alerts.flatMap(({ alerts }) => alerts));
    for (const alert of document.alerts) {
      if (!withBody.has(alert)) {
        this.#addAlert([alert], undefined);
      }
    }
    this.alerts.sort((a, b) => lineOf(a) - lineOf(b));
  }

  #build(section: Section): SectionEntry[] {
    if (this.#covered.has(section.anchor)) {
      return [];
    }
    const own = this.#alertsOf(section);
    if (own.length > 0) {
      const [body] = this.#partOfAlert(section, this.#fragment(section.anchor));
      this.#addAlert(own, body);
      return [];
    }
    const isProcedure = this.#procedureSections.has(section.anchor);
    if (isProcedure && section.level > 1) {
      return [];
    }
    const below = section.children.flatMap(child => this.#build(child));
    if (isProcedure) {
      // Below the document's title is the rest of the document, not of the procedure.
      return below;
    }
    if (this.#isAboutAlerts(section)) {
      this.alertSections.push(this.#entry(section, section.content, below));
      return [];
    }
    return this.#sectionEntries(section, below);
  }

  #isAboutAlerts({ kind, anchor, children }: Section): boolean {
    return (
      kind === 'alerts' &&
      (this.#alertsBySection.has(anchor) ||
        children.some(child => this.#alertsOf(child).length > 0))
    );
  }

  /** A section of an alert: a procedure in it is shown with it, and not by itself. */
  #partOfAlert(section: Section, alert: string): SectionEntry[] {
    const below = section.children.flatMap(child => {
      if (this.#covered.has(child.anchor)) {
        return [];
      }
      return this.#alertsOf(child).length > 0
        ? this.#build(child)
        : this.#partOfAlert(child, alert);
    });
    const fragment = this.#fragment(section.anchor);
    const procedure = this.#procedureSections.get(section.anchor);
    if (procedure || fragment === alert) {
      const content = procedure ? withoutWhen(procedure) : section.content;
      if (procedure) {
        this.#within.set(procedure.anchor, { alert, below });
      }
      return [{ ...this.#entry(section, content, below), procedure }];
    }
    return this.#sectionEntries(section, below);
  }

  /** The section as it is shown; its shown children alone where it has nothing left of its own. */
  #sectionEntries(section: Section, children: SectionEntry[]): SectionEntry[] {
    const content = this.#withoutHighlights(section);
    const emptied = content.length < section.content.length;
    const leaf = section.content.length === 0 && section.children.length === 0;
    if (content.length === 0 && (emptied || !leaf)) {
      // A heading over nothing but other headings still groups them.
      return !emptied && children.length > 0 && section.kind !== 'procedures'
        ? [this.#entry(section, content, children)]
        : children;
    }
    return [this.#entry(section, content, children)];
  }

  #entry(
    section: Section,
    content: Block[],
    children: SectionEntry[],
  ): SectionEntry {
    const { document, id: documentId } = this.#imported;
    const alertLines = (this.#alertsBySection.get(section.anchor) ?? [])
      .map(({ line }) => line)
      // The heading's own line is that of the section's own alerts.
      .filter(line => line !== section.line);
    return {
      fragment: this.#fragment(section.anchor),
      documentId,
      section,
      content,
      parts: partsOf(content, section, document, alertLines),
      children,
    };
  }

  #withoutHighlights(section: Section): Block[] {
    const taken = this.#highlights.filter(
      highlight =>
        highlight.documentId === this.#imported.id &&
        highlight.section.anchor === section.anchor,
    );
    return section.content.filter(
      block =>
        !taken.some(({ content }) =>
          content.some(other => other === block || sameMarkdown(other, block)),
        ),
    );
  }

  #procedureEntries(): ProcedureEntry[] {
    const { document, id: documentId } = this.#imported;
    return document.procedures.map(procedure => {
      const section = this.#sections.get(procedure.anchor);
      const within = this.#within.get(procedure.anchor);
      const alerts = document.alerts
        .filter(alert => alert.procedures.includes(procedure.anchor))
        .map(({ name, anchor }) => ({
          name,
          fragment: this.#fragment(anchor),
        }));
      return {
        fragment: this.#fragment(procedure.anchor),
        documentId,
        procedure,
        parts: section
          ? partsOf(withoutWhen(procedure), section, document)
          : [{ view: 'blocks', blocks: withoutWhen(procedure) }],
        sections:
          within?.below ??
          (procedure.isSection && section && section.level > 1
            ? section.children.flatMap(child => this.#build(child))
            : []),
        alerts,
        within: within?.alert,
        searchText: searchTextOf(
          procedure,
          alerts.map(({ name }) => name),
        ),
      };
    });
  }

  #addAlert(alerts: AlertDefinition[], body: SectionEntry | undefined) {
    const { document, id: documentId } = this.#imported;
    const [first] = alerts;
    if (!first) {
      return;
    }
    const shown = new Set(
      body ? [...flattenEntries([body])].map(({ fragment }) => fragment) : [],
    );
    const text = alerts
      .map(({ meaning, firstResponse }) => `${meaning} ${firstResponse}`)
      .join(' ');
    const procedures = document.procedures
      .filter(
        ({ anchor }) =>
          alerts.some(alert => alert.procedures.includes(anchor)) &&
          // The text that is shown has the link.
          (body !== undefined || !text.includes(`(#${anchor})`)),
      )
      .map(({ anchor, title }) => ({ fragment: this.#fragment(anchor), title }))
      .filter(({ fragment }) => !shown.has(fragment));
    this.alerts.push({
      fragment: this.#fragment(first.anchor),
      documentId,
      alerts,
      body,
      procedures,
      searchText: searchTextOfAlert(alerts, body?.section.title),
    });
  }

  /** The alerts that the section is about; none where it only holds a table of them. */
  #alertsOf({ anchor }: Section): AlertDefinition[] {
    const here = this.#alertsBySection.get(anchor) ?? [];
    const own = here.find(alert => alert.anchor === anchor && anchor !== '');
    return own ? here.filter(({ line }) => line === own.line) : [];
  }

  #fragment(anchor: string): string {
    return this.#anchors.fragment({ documentId: this.#imported.id, anchor });
  }
}

function lineOf({ alerts: [first] }: AlertEntry): number {
  return first?.line ?? 0;
}

function covers(content: readonly Block[], section: Section): boolean {
  return content.some(
    ({ line, endLine }) => line <= section.endLine && endLine >= section.line,
  );
}
