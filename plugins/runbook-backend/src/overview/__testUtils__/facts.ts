import {
  ImportedDocument,
  ServiceAlert,
  ServiceAlertRule,
  WrittenMark,
} from 'backstage-plugin-runbook-common';
import { parseRunbook } from 'runbook-markdown';
import { ServiceFacts } from '../facts';

/** A day on which nothing of {@link healthy} is overdue. */
export const NOW = Date.parse('2026-03-02T03:00:00Z');

const RUNBOOK = `---
last_reviewed_on: 2026-01-05
review_in: 6 months
---
# Parcel API

## Alerts

### ParcelsDown

Meaning: nothing is served.

First response: restart it.

## Incident response

1. Look at the dashboard.
2. Call the courier.
`;

/** A document as the importer stores it. */
export function documentOf(
  markdown: string = RUNBOOK,
  more: Partial<ImportedDocument> = {},
): ImportedDocument {
  const path = 'docs/runbook.md';
  const { document, diagnostics } = parseRunbook(markdown, {
    path,
    today: '2026-03-02',
  });
  return {
    id: 'docs-runbook',
    path,
    editUrl: 'https://git.example/edit/docs/runbook.md',
    viewUrl: 'https://git.example/view/docs/runbook.md',
    document,
    diagnostics,
    ...more,
  };
}

/** What tells of a procedure of the portal whose review is due a day before {@link NOW}. */
export const written: WrittenMark = {
  slug: 'roll-back',
  revision: 1,
  createdAt: '2025-01-01T00:00:00Z',
  createdBy: 'user:default/ines',
  updatedAt: '2025-01-01T00:00:00Z',
  updatedBy: 'user:default/ines',
  reviewDue: '2026-03-01',
  feedback: [],
  tags: [],
  alerts: [],
  reviewDays: 180,
};

/** A rule with what is said of it. */
export function alert(
  name: string,
  more: Omit<Partial<ServiceAlert>, 'rule'> & {
    link?: ServiceAlertRule['link'];
  } = {},
): ServiceAlert {
  const { link, ...rest } = more;
  return {
    id: name,
    name,
    rule: {
      group: 'parcels',
      expression: 'up == 0',
      labels: {},
      dashboards: [],
      path: 'rules.yaml',
      line: 3,
      viewUrl: 'https://git.example/view/rules.yaml#L3',
      ...(link && { link, runbookUrl: 'https://wiki.example/parcels' }),
    },
    ...rest,
  };
}

/** What a runbook says of an alert. */
export function said(
  more: Partial<NonNullable<ServiceAlert['documentation']>> = {},
): Pick<ServiceAlert, 'documentation'> {
  return {
    documentation: {
      documentId: 'docs-runbook',
      fragment: 'parcelsdown',
      path: 'docs/runbook.md',
      line: 9,
      procedures: [],
      ...more,
    },
  };
}

/** A service for which every check passes, unless told otherwise. */
export function healthy(more: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    entityRef: 'component:default/parcel-api',
    title: 'Parcel API',
    editUrl: 'https://git.example/edit/catalog-info.yaml',
    owner: 'group:default/parcels',
    ownerKnown: true,
    tier: 1,
    invalidTiers: [],
    definitions: {
      runbook: { status: { state: 'imported' }, documents: [documentOf()] },
      alerts: [alert('ParcelsDown', said({ firstResponse: 'Restart it.' }))],
    },
    rotation: {
      state: 'found',
      id: 'parcels',
      title: 'Parcels',
      gaps: [],
      participants: ['user:default/ines', 'user:default/mei'],
    },
    postmortems: { owed: 1, unpublished: [] },
    now: NOW,
    ...more,
  };
}

/** The documents of a service, with nothing else to look at. */
export function documents(
  ...found: ImportedDocument[]
): Pick<ServiceFacts, 'definitions'> {
  return {
    definitions: {
      runbook: { status: { state: 'imported' }, documents: found },
      alerts: [],
    },
  };
}

/** A service with these alerts. */
export const rules = (...alerts: ServiceAlert[]): Partial<ServiceFacts> => ({
  definitions: { ...healthy().definitions, alerts },
});

/** A service without documents and rules. */
export const stateOf = (
  status: ServiceFacts['definitions']['runbook']['status'],
): Partial<ServiceFacts> => ({
  definitions: { runbook: { status, documents: [] }, alerts: [] },
});
