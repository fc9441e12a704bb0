import {
  FoundProcedure,
  ImportedDocument,
  RunbookAnchors,
  textOfBlocks,
} from 'backstage-plugin-runbook-common';
import { Procedure } from 'runbook-markdown';

/** What is told of a procedure that is found, without what the catalog knows. */
export type ProcedurePlace = Pick<
  FoundProcedure,
  'entityRef' | 'fragment' | 'title' | 'when' | 'alerts'
>;

/** A procedure with all that it is found by. */
export interface FindableProcedure {
  place: ProcedurePlace;
  /** What else it says: the headings above it, its steps and commands. */
  text: string;
}

/** As much of `when` as a line of results shows, in characters. */
const MAX_WHEN = 160;

/** Of a text, in characters: what a procedure is about stands at its start. */
const MAX_TEXT = 4_000;

/** The procedures of a service, in the order of its documents. */
export function findableProcedures(
  entityRef: string,
  documents: ReadonlyArray<Pick<ImportedDocument, 'id' | 'document'>>,
): FindableProcedure[] {
  const anchors = new RunbookAnchors(documents);
  return documents.flatMap(({ id, document }) =>
    document.procedures.map(procedure => ({
      place: {
        entityRef,
        fragment: anchors.fragment({
          documentId: id,
          anchor: procedure.anchor,
        }),
        title: procedure.title,
        ...(procedure.when && { when: cut(procedure.when, MAX_WHEN) }),
        alerts: document.alerts
          .filter(({ procedures }) => procedures.includes(procedure.anchor))
          .map(({ name }) => name),
      },
      text: textOf(procedure),
    })),
  );
}

function textOf({ path, when = '', content }: Procedure): string {
  return [...path, when, textOfBlocks(content)].join('\n').slice(0, MAX_TEXT);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
