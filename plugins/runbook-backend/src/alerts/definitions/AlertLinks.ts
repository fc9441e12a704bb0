import {
  LinkedRunbook,
  LinkedSection,
  RunbookLink,
  RunbookPlace,
  RunbookUrlResolver,
} from 'alert-rules';
import { AlertLink, AlertPlace } from 'backstage-plugin-runbook-common';
import { OutlinedDocument } from '../../runbooks';

/** The runbook of one service, as links are looked up in it. */
export interface ServiceRunbook extends LinkedRunbook {
  entityRef: string;
  documents: readonly OutlinedDocument[];
}

/** Tells where the `runbook_url`s of a service's rules lead among the imported runbooks. */
export class AlertLinks {
  readonly #own: ServiceRunbook;
  readonly #resolver: RunbookUrlResolver<ServiceRunbook>;

  /**
   * @param own - The service's own runbook.
   * @param others - Those of other services that its rules name, as far as the
   * reader may see them.
   */
  constructor(own: ServiceRunbook, others: readonly ServiceRunbook[]) {
    this.#own = own;
    const byRef = new Map(
      [own, ...others].map(runbook => [runbook.entityRef, runbook]),
    );
    this.#resolver = new RunbookUrlResolver<ServiceRunbook>({
      own,
      others,
      named: service => byRef.get(refOf(service)),
    });
  }

  /** Fragment of a place in the service's own runbook. */
  fragment(place: RunbookPlace): string {
    return this.#resolver.fragment(this.#own, place);
  }

  resolve(rule: { url: string; name: string }): AlertLink {
    const link = this.#resolver.resolve(rule);
    switch (link.state) {
      case 'exact':
        return { state: 'exact', place: placeOf(link) };
      case 'near':
        return {
          state: 'near',
          wanted: link.wanted,
          suggestion: placeOf(link),
        };
      case 'dangling':
        return { state: 'dangling', wanted: link.wanted };
      default:
        return { state: 'external' };
    }
  }
}

/** Full reference of the service that a link to the portal names, in lower case. */
export function refOf(service: {
  namespace: string;
  kind: string;
  name: string;
}): string {
  return `${service.kind}:${service.namespace}/${service.name}`.toLowerCase();
}

function placeOf({
  runbook,
  document,
  fragment,
}: Extract<
  RunbookLink<ServiceRunbook>,
  { state: 'exact' | 'near' }
>): AlertPlace {
  const imported = runbook.documents.find(({ id }) => id === document?.id);
  // A document without a fragment begins with its first section.
  const anchor =
    fragment ??
    (runbook.documents.length > 1
      ? imported?.document.sections[0]?.anchor
      : undefined);
  return {
    entityRef: runbook.entityRef,
    fragment: anchor,
    title: anchor && imported && titleAt(imported, anchor),
  };
}

function titleAt(
  { id, document }: OutlinedDocument,
  fragment: string,
): string | undefined {
  const anchor = fragment.startsWith(`${id}/`)
    ? fragment.slice(id.length + 1)
    : fragment;
  const named =
    document.procedures.find(procedure => procedure.anchor === anchor)?.title ??
    document.alerts.find(alert => alert.anchor === anchor)?.name;
  return named ?? sectionTitle(document.sections, anchor);
}

function sectionTitle(
  sections: readonly LinkedSection[],
  anchor: string,
): string | undefined {
  for (const section of sections) {
    const title =
      section.anchor === anchor
        ? section.title
        : sectionTitle(section.children, anchor);
    if (title !== undefined) {
      return title;
    }
  }
  return undefined;
}
