import { AlertDefinition, Procedure } from '../model';
import { MIN_PHRASE, PhraseIndex } from '../text/phraseIndex';
import { plainText } from '../text/plainText';
import { scanInline } from '../text/scanInline';
import { flatten } from '../tree/section';
import { DocumentView, Recognised } from './view';

/** Titles and names shorter than this are words that occur by chance. */
const MIN_TITLE = MIN_PHRASE;

/** An alert's name, and the last part of a dotted one. */
function namesOf({ name }: AlertDefinition): string[] {
  const last = name.split(/[.:]/).at(-1) ?? '';
  return (last === name ? [name] : [name, last]).filter(
    item => item.length >= MIN_TITLE,
  );
}

/** Procedures, by index of an alert, whose "use when" names it. */
function usedFor(
  alerts: readonly AlertDefinition[],
  procedures: readonly Procedure[],
): ReadonlyMap<number, readonly string[]> {
  const byAlert = new Map<number, string[]>();
  const used = procedures.filter(({ when }) => when !== undefined);
  if (used.length === 0) {
    return byAlert;
  }
  const names = alerts.flatMap((alert, index) =>
    namesOf(alert).map(name => ({ name, index })),
  );
  const index = new PhraseIndex(names.map(({ name }) => name));
  for (const { anchor, when = '' } of used) {
    for (const number of index.in(when)) {
      const alert = names[number]?.index ?? -1;
      const anchors = byAlert.get(alert);
      if (anchors) {
        anchors.push(anchor);
      } else {
        byAlert.set(alert, [anchor]);
      }
    }
  }
  return byAlert;
}

function linkedAnchors({ meaning, firstResponse }: AlertDefinition): string[] {
  // Each is asked by itself: the two in one would be copied for it.
  if (!meaning?.includes('(#') && !firstResponse?.includes('(#')) {
    return [];
  }
  return scanInline(`${meaning ?? ''}\n${firstResponse ?? ''}`).flatMap(
    span => {
      const fragment =
        span.kind === 'link' && span.href?.startsWith('#')
          ? span.href.slice(1)
          : undefined;
      return fragment ? [fragment.toLowerCase()] : [];
    },
  );
}

/** Anchors of the sections by all the anchors they have, in lower case. */
function sectionsByAnchor(view: DocumentView): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  for (const { anchor, aliases } of view.sections) {
    sections.set(anchor.toLowerCase(), anchor);
    aliases.forEach(alias => sections.set(alias.toLowerCase(), anchor));
  }
  return sections;
}

/** Joins alerts to the procedures they point to: by link, by title, or by standing in the alert's section. */
export function recogniseAlertProcedures(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  if (found.alerts.length === 0) {
    return {};
  }
  const bySection = new Map<string, string[]>();
  for (const procedure of found.procedures) {
    const anchors = bySection.get(procedure.sectionAnchor);
    if (anchors) {
      anchors.push(procedure.anchor);
    } else {
      bySection.set(procedure.sectionAnchor, [procedure.anchor]);
    }
  }
  let targets: ReadonlyMap<string, string> | undefined;
  const titled = found.procedures
    .map(({ anchor, title }) => ({ anchor, title: title.toLowerCase() }))
    .filter(({ title }) => title.length >= MIN_TITLE && title.includes(' '));
  const titles = new PhraseIndex(titled.map(({ title }) => title));
  const used = usedFor(found.alerts, found.procedures);
  const alerts = found.alerts.map((alert, index): AlertDefinition => {
    const linked = linkedAnchors(alert).flatMap(anchor => {
      targets ??= sectionsByAnchor(view);
      return bySection.get(targets.get(anchor) ?? '') ?? [];
    });
    const named =
      titled.length === 0 || !alert.firstResponse
        ? []
        : titles
            .in(plainText(alert.firstResponse.slice(0, 2000)).toLowerCase())
            .map(number => titled[number]?.anchor ?? '');
    const scope = found.alertScopes.get(alert.anchor) ?? [];
    const own =
      bySection.size === 0
        ? []
        : flatten(scope).flatMap(
            section => bySection.get(section.anchor) ?? [],
          );
    const all = [...linked, ...named, ...(used.get(index) ?? []), ...own];
    return all.length === 0
      ? alert
      : { ...alert, procedures: [...new Set(all)] };
  });
  return { alerts };
}
