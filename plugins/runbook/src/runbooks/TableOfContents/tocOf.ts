import {
  ALERTS_FRAGMENT,
  DEPENDENCIES_FRAGMENT,
  groupsOf,
  PROCEDURES_FRAGMENT,
  RunbookLayout,
  SectionEntry,
} from '../layout';

/** A line of the table of contents. */
export interface TocEntry {
  /** Absent where it only groups what is below it. */
  fragment?: string;
  title: string;
  children: TocEntry[];
}

/** Deeper headings are found by reading. */
const SECTION_DEPTH = 3;

/** The tab's headings in the order of the page. */
export function tocOf(
  layout: RunbookLayout,
  titles: {
    summary: string;
    impact: string;
    both: string;
    dependencies?: string;
    alerts: string;
    procedures: string;
  },
): TocEntry[] {
  const entries: TocEntry[] = layout.highlights.map(
    ({ fragment, kind, section }) => ({
      fragment,
      title: (section.kind === kind && section.title) || titles[kind],
      children: [],
    }),
  );
  if (titles.dependencies) {
    entries.push({
      fragment: DEPENDENCIES_FRAGMENT,
      title: titles.dependencies,
      children: [],
    });
  }
  if (layout.alerts.length > 0) {
    entries.push(alertsEntry(layout, titles.alerts));
  }
  if (layout.standalone.length > 0) {
    entries.push({
      fragment: PROCEDURES_FRAGMENT,
      title: titles.procedures,
      children: procedureEntries(layout, titles.procedures),
    });
  }
  return [...entries, ...sectionEntries(layout.sections, SECTION_DEPTH)];
}

function alertsEntry(layout: RunbookLayout, title: string): TocEntry {
  const [first, ...others] = layout.alertSections;
  const own = others.length === 0 ? first : undefined;
  return {
    fragment: own?.fragment ?? ALERTS_FRAGMENT,
    title: own?.section.title || title,
    children: [
      ...layout.alerts.map(({ fragment, alerts, body }) => ({
        fragment,
        title: body?.section.title || (alerts[0]?.name ?? ''),
        children: [],
      })),
      ...sectionEntries(own ? own.children : layout.alertSections, 2),
    ],
  };
}

function sectionEntries(
  sections: readonly SectionEntry[],
  depth: number,
): TocEntry[] {
  return depth === 0
    ? []
    : sections.flatMap(({ fragment, section, children }) => {
        const below = sectionEntries(children, depth - 1);
        return section.title
          ? [{ fragment, title: section.title, children: below }]
          : below;
      });
}

function procedureEntries(layout: RunbookLayout, heading: string): TocEntry[] {
  const groups = groupsOf(layout, layout.standalone).map(
    ({ title, entries }): TocEntry => ({
      title,
      children: entries.map(({ fragment, procedure }) => ({
        fragment,
        title: procedure.title,
        children: [],
      })),
    }),
  );
  return groups.length > 1
    ? groups.flatMap(group =>
        group.title && group.title !== heading ? [group] : group.children,
      )
    : groups.flatMap(({ children }) => children);
}
