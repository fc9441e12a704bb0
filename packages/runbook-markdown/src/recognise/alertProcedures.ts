import { AlertDefinition, Procedure } from '../model';
import { plainText } from '../text/plainText';
import { scanInline } from '../text/scanInline';
import { flatten } from '../tree/section';
import { DocumentView, Recognised } from './view';

/** Titles and names shorter than this are words that occur by chance. */
const MIN_TITLE = 8;

/** Procedures whose "use when" names the alert, by its name or the last part of a dotted one. */
function usedFor(
  alertName: string,
  procedures: readonly Procedure[],
): string[] {
  const names = [alertName, alertName.split(/[.:]/).at(-1) ?? ''].filter(
    name => name.length >= MIN_TITLE,
  );
  return procedures
    .filter(
      ({ when }) =>
        when !== undefined && names.some(name => when.includes(name)),
    )
    .map(({ anchor }) => anchor);
}

function linkedAnchors(markdown: string): string[] {
  if (!markdown.includes('(#')) {
    return [];
  }
  return scanInline(markdown).flatMap(span => {
    const fragment =
      span.kind === 'link' && span.href?.startsWith('#')
        ? span.href.slice(1)
        : undefined;
    return fragment ? [fragment.toLowerCase()] : [];
  });
}

/** Anchors of the sections by all the anchors they have, in lower case. */
function sectionsByAnchor(view: DocumentView): ReadonlyMap<string, string> {
  return new Map(
    view.sections.flatMap(section =>
      [section.anchor, ...section.aliases].map((name): [string, string] => [
        name.toLowerCase(),
        section.anchor,
      ]),
    ),
  );
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
    .map(procedure => ({
      anchor: procedure.anchor,
      title: procedure.title.toLowerCase(),
    }))
    .filter(({ title }) => title.length >= MIN_TITLE && title.includes(' '));
  const used = found.procedures.filter(({ when }) => when !== undefined);
  const alerts = found.alerts.map((alert): AlertDefinition => {
    const text = `${alert.meaning ?? ''}\n${alert.firstResponse ?? ''}`;
    const linked = linkedAnchors(text).flatMap(anchor => {
      targets ??= sectionsByAnchor(view);
      return bySection.get(targets.get(anchor) ?? '') ?? [];
    });
    const plain = plainText(
      alert.firstResponse?.slice(0, 2000) ?? '',
    ).toLowerCase();
    const named =
      plain === ''
        ? []
        : titled
            .filter(({ title }) => plain.includes(title))
            .map(({ anchor }) => anchor);
    const scope = found.alertScopes.get(alert.anchor) ?? [];
    const own = flatten(scope).flatMap(
      section => bySection.get(section.anchor) ?? [],
    );
    return {
      ...alert,
      procedures: [
        ...new Set([...linked, ...named, ...usedFor(alert.name, used), ...own]),
      ],
    };
  });
  return { alerts };
}
