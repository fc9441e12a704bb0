import { parseEntityRef } from '@backstage/catalog-model';
import {
  RunbookAnchors,
  RunbookSearchDocument,
  ServiceAlert,
  textOfBlocks,
} from 'backstage-plugin-runbook-common';
import { RunbookDocument, Section, Severity } from 'runbook-markdown';
import { FoundService } from './RunbookReader';

/** Text of one document in the index; more finds nothing better. */
const MAX_TEXT = 20_000;

/** Sections that are found by what they hold, as procedures and alerts. */
const HOLDS_OTHERS: ReadonlySet<Section['kind']> = new Set([
  'procedure',
  'alert',
]);

/** All that can be found of a service: procedures, alerts, and what else its runbook says. */
export function documentsOf(
  { overview, documents, alerts }: FoundService,
  entityPath: string,
): RunbookSearchDocument[] {
  const { service } = overview;
  const path = pathOf(service.entityRef, entityPath);
  const anchors = new RunbookAnchors(documents);
  const common = {
    service: service.title,
    entityRef: service.entityRef,
    owner: service.owner ?? '',
    tier: service.tier === undefined ? '' : String(service.tier),
    lifecycle: service.lifecycle ?? '',
    authorization: { resourceRef: service.entityRef },
  };
  const placed = (documentId: string, anchor: string) =>
    `${path}/runbook#${encodeURIComponent(
      anchors.fragment({ documentId, anchor }),
    )}`;

  const make = (
    found: Pick<RunbookSearchDocument, 'kind' | 'title' | 'location'> & {
      severity?: Severity;
      text: ReadonlyArray<string | undefined>;
    },
  ): RunbookSearchDocument => ({
    ...common,
    severity: '',
    ...found,
    text: [service.title, ...found.text]
      .filter(Boolean)
      .join('\n')
      .slice(0, MAX_TEXT),
  });

  return [
    ...documents.flatMap(({ id, document }) => [
      ...document.procedures.map(procedure =>
        make({
          kind: 'procedure',
          title: procedure.title,
          location: placed(id, procedure.anchor),
          text: [
            ...procedure.path,
            procedure.when,
            textOfBlocks(procedure.content),
          ],
        }),
      ),
      ...proseOf(document).map(section =>
        make({
          kind: 'section',
          title: section.title || document.title,
          location: placed(id, section.anchor),
          text: [document.title, textOfBlocks(section.content)],
        }),
      ),
    ]),
    ...alerts.map(alert =>
      make({
        kind: 'alert',
        title: alert.name,
        location: alertLocation(alert, path),
        ...(alert.severity && { severity: alert.severity }),
        text: textOfAlert(alert),
      }),
    ),
  ];
}

function pathOf(entityRef: string, template: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return template
    .replace(':namespace', encodeURIComponent(namespace))
    .replace(':kind', encodeURIComponent(kind.toLocaleLowerCase('en-US')))
    .replace(':name', encodeURIComponent(name));
}

/** Sections that say something that no procedure and no alert is. */
function proseOf(document: RunbookDocument): Section[] {
  const taken = new Set(
    [...document.procedures, ...document.alerts].map(({ anchor }) => anchor),
  );
  const collect = (sections: readonly Section[]): Section[] =>
    sections.flatMap(section => [
      ...(section.content.length > 0 &&
      !HOLDS_OTHERS.has(section.kind) &&
      !taken.has(section.anchor)
        ? [section]
        : []),
      ...collect(section.children),
    ]);
  return collect(document.sections);
}

/** An alert that the runbook describes is read there, another one on its own tab. */
function alertLocation(
  { name, documentation }: ServiceAlert,
  path: string,
): string {
  return documentation
    ? `${path}/runbook#${encodeURIComponent(documentation.fragment)}`
    : `${path}/alerts?q=${encodeURIComponent(name)}`;
}

function textOfAlert({ rule, documentation }: ServiceAlert) {
  return [
    rule?.summary,
    rule?.description,
    documentation?.meaning,
    documentation?.firstResponse,
    rule?.expression ?? documentation?.expression,
  ];
}
