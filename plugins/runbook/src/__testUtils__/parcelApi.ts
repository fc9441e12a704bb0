import { Entity } from '@backstage/catalog-model';
import {
  ImportedDocument,
  Runbook,
  RunbookStatus,
  ServiceOverview,
} from 'backstage-plugin-runbook-common';
import {
  Block,
  Command,
  Procedure,
  RunbookDocument,
  Section,
} from 'runbook-markdown';

/** The service that the tests are about. */
export const parcelApi: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'parcel-api', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:parcels' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/parcels' }],
};

export const parcelApiRef = 'component:default/parcel-api';

let nextLine = 1;
function range() {
  nextLine += 2;
  return { line: nextLine, endLine: nextLine + 1 };
}

/** A command; `<NAME>` in its text is a placeholder with the key `name`. */
export function command(text: string, more: Partial<Command> = {}): Command {
  const placeholders = [...text.matchAll(/<([A-Z_]+)>/g)].map(match => ({
    key: match[1]!.toLowerCase().replace(/_/g, '-'),
    token: match[0],
    offset: match.index,
  }));
  return {
    language: 'bash',
    text,
    placeholders,
    inline: false,
    ...range(),
    ...more,
  };
}

export function commands(...items: Command[]): Block {
  return { type: 'commands', commands: items, ...range() };
}

export function markdown(text: string): Block {
  return { type: 'markdown', markdown: text, ...range() };
}

export function section(
  anchor: string,
  more: Partial<Section> = {},
  children: Section[] = [],
): Section {
  return {
    anchor,
    aliases: [],
    title: anchor.replace(/-/g, ' '),
    level: 2,
    kind: 'text',
    content: [],
    children,
    ...range(),
    ...more,
  };
}

/** The procedure that the section is. */
export function procedureOf(
  { anchor, title, content, line, endLine }: Section,
  more: Partial<Procedure> = {},
): Procedure {
  return {
    anchor,
    sectionAnchor: anchor,
    isSection: true,
    title,
    path: [],
    content,
    line,
    endLine,
    ...more,
  };
}

export function imported(
  id: string,
  document: Partial<RunbookDocument>,
  more: Partial<ImportedDocument> = {},
): ImportedDocument {
  return {
    id,
    path: `docs/${id}.md`,
    diagnostics: [],
    ...more,
    document: {
      formatVersion: 1,
      title: id,
      metadata: {},
      sections: [],
      dependencies: [],
      alerts: [],
      procedures: [],
      checklists: [],
      severities: [],
      escalation: [],
      rotation: [],
      links: [],
      ...document,
    },
  };
}

export function status(more: Partial<RunbookStatus> = {}): RunbookStatus {
  return {
    state: 'imported',
    importedAt: '2026-01-01T00:00:00Z',
    procedures: 0,
    alerts: 0,
    diagnostics: { error: 0, warning: 0, info: 0 },
    ...more,
  };
}

export function runbook(
  documents: ImportedDocument[],
  more: Partial<RunbookStatus> = {},
): Runbook {
  return { status: status(more), documents, diagnostics: [] };
}

export function overview(
  more: Partial<ServiceOverview['service']> = {},
  state: Partial<RunbookStatus> = {},
): ServiceOverview {
  return {
    service: {
      entityRef: parcelApiRef,
      title: 'parcel-api',
      owner: 'group:default/parcels',
      lifecycle: 'production',
      tier: 0,
      dependencies: [],
      diagnostics: [],
      ...more,
    },
    runbook: status(state),
  };
}
