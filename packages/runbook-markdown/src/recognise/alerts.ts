import { AlertDefinition, SectionKind } from '../model';
import { titleSlug } from '../tree/readSections';
import { ancestors, SectionNode } from '../tree/section';
import { AlertDraft } from './alertDraft';
import { alertFile } from './alertFile';
import { alertLists } from './alertLists';
import { alertMentions } from './alertMentions';
import { alertSections } from './alertSections';
import { alertTables } from './alertTables';
import { nameKey } from './nameKey';
import { DocumentView, Recognised } from './view';

/** Two mentions of one alert become one; the same name with two severities stays two. */
function join(alert: AlertDraft, other: AlertDraft): AlertDraft {
  const [main, more] =
    other.isSection && !alert.isSection ? [other, alert] : [alert, other];
  return {
    ...main,
    name: alert.name,
    expression: main.expression ?? more.expression,
    severity: main.severity ?? more.severity,
    severityText: main.severityText ?? more.severityText,
    meaning: alert.meaning ?? other.meaning,
    firstResponse: alert.firstResponse ?? other.firstResponse,
    scope: [...alert.scope, ...other.scope],
  };
}

function merge(drafts: readonly AlertDraft[]): AlertDraft[] {
  const result: AlertDraft[] = [];
  const byName = new Map<string, number[]>();
  for (const draft of drafts) {
    const key = nameKey(draft.name);
    const indices = byName.get(key);
    const index = indices?.find(at => {
      const other = result[at];
      const differs =
        other?.severity && draft.severity && other.severity !== draft.severity;
      const isConflict =
        other?.section.conflict?.side !== draft.section.conflict?.side;
      return other && !differs && !isConflict;
    });
    const other = index === undefined ? undefined : result[index];
    if (index !== undefined && other) {
      result[index] = join(other, draft);
    } else {
      if (indices) {
        indices.push(result.length);
      } else {
        byName.set(key, [result.length]);
      }
      result.push(draft);
    }
  }
  return result;
}

/** Sections by what their titles name. */
function sectionsByName(
  view: DocumentView,
): ReadonlyMap<string, readonly SectionNode[]> {
  const byName = new Map<string, SectionNode[]>();
  for (const section of view.sections) {
    if (section.level > 0) {
      const key = nameKey(section.title);
      const same = byName.get(key);
      if (same) {
        same.push(section);
      } else {
        byName.set(key, [section]);
      }
    }
  }
  return byName;
}

/** A section further down with the alert's name tells how to respond. */
function attachSections(
  alerts: readonly AlertDraft[],
  view: DocumentView,
): readonly AlertDraft[] {
  if (alerts.every(alert => alert.isSection)) {
    return alerts;
  }
  const byName = sectionsByName(view);
  return alerts.map(alert => {
    const response = alert.isSection
      ? undefined
      : byName
          .get(nameKey(alert.name))
          ?.find(section => section !== alert.section);
    return response ? { ...alert, scope: [...alert.scope, response] } : alert;
  });
}

/** Adds the alerts of which no more than the name is told. */
function withMentions(
  told: readonly AlertDraft[],
  view: DocumentView,
): readonly AlertDraft[] {
  const mentions = alertMentions(view);
  if (mentions.length === 0) {
    return told;
  }
  const known = new Set(told.map(({ name }) => nameKey(name)));
  return [
    ...told,
    ...merge(mentions.filter(({ name }) => !known.has(nameKey(name)))),
  ];
}

/** Finds alert definitions, wherever and however they are written. */
export function recogniseAlerts(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  const told = merge([
    ...alertFile(view),
    ...alertTables(view, found),
    ...alertSections(view, found),
    ...alertLists(view, found),
  ]);
  const drafts = attachSections(withMentions(told, view), view);
  const kinds = new Map<SectionNode, SectionKind>(found.kinds);
  const given = new Set<SectionNode>();
  const alertScopes = new Map<string, readonly SectionNode[]>();
  const alerts: AlertDefinition[] = drafts.map(draft => {
    const { section, isSection, scope } = draft;
    const isOwn = isSection && !given.has(section);
    given.add(section);
    if (isSection) {
      kinds.set(section, 'alert');
    } else if (
      !draft.isMention &&
      (kinds.get(section) ?? 'text') === 'text' &&
      section !== view.titleSection
    ) {
      kinds.set(section, 'alerts');
    }
    const anchor = isOwn
      ? section.anchor
      : view.anchors.take(titleSlug(draft.name));
    alertScopes.set(anchor, scope);
    // Field by field: to leave some out of a copy takes several times as long.
    return {
      name: draft.name,
      expression: draft.expression,
      severity: draft.severity,
      severityText: draft.severityText,
      meaning: draft.meaning,
      firstResponse: draft.firstResponse,
      procedures: [],
      line: draft.line,
      endLine: draft.endLine,
      anchor,
      sectionAnchor: section.anchor,
    };
  });
  for (const section of kinds.keys()) {
    // Parts of an alert's page are read with it.
    if (
      /^(?:summary|alerts)$/.test(kinds.get(section) ?? '') &&
      ancestors(section).some(above => kinds.get(above) === 'alert')
    ) {
      kinds.set(section, 'text');
    }
  }
  return { alerts, kinds, alertScopes };
}
