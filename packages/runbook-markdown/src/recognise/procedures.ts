import { Block, Procedure, SectionKind } from '../model';
import { SectionNode } from '../tree/section';
import { procedurePath } from './procedurePath';
import { procedureTables } from './procedureTables';
import { followingSteps, stepHeadings, stepsOfHeadings } from './stepHeadings';
import { actionTable, withTableSteps } from './actionTables';
import { holdsCommands } from './stepVerbs';
import {
  DocumentPurpose,
  mayBeProcedure,
  tellsProcedure,
} from './tellsProcedure';
import { isEnglish } from '../text/isEnglish';
import { once } from '../text/once';
import { DocumentView, Recognised } from './view';
import { FoundWhen, readWhen } from './when';
import { markdownBlock, splitMarkdown } from './splitMarkdown';

const OPERATIONAL =
  /run-?book|play-?book|operation|\bops\b|on-?call|incident|alert|troubleshoot|\bsop\b|how-?to|procedure|deploy|rollback|fail-?over|restor(?:e|ing)|disaster|recovery|maintenance|mitigat|upgrade|investigat|debug|diagnos/i;
const TROUBLESHOOTING = /troubleshoot|debugging|common[- ](?:issues|problems)/i;

function purposeOf(
  view: DocumentView,
  found: Readonly<Recognised>,
): DocumentPurpose {
  return {
    isOps:
      found.alerts.length > 0 ||
      OPERATIONAL.test(view.path) ||
      OPERATIONAL.test(view.title) ||
      view.sections.some(section => holdsCommands(section.content)),
    isTroubleshooting:
      TROUBLESHOOTING.test(view.path) || TROUBLESHOOTING.test(view.title),
    isEnglish: once(() => isEnglish(view.lowerText)),
  };
}

/** "Pre-deployment checklist": something to go through while doing it. */
const CHECKLIST_OF_WORK =
  /\b(?:deploy\w*|release|rollout|rollback|roll-?back|upgrade|migration|maintenance|fail-?over|restore|recovery|launch|go-?live|cut-?over)\b.*\bcheck-?lists?\b/i;

/** Anchors of the sections whose checklists accompany a piece of work. */
function workChecklists(found: Readonly<Recognised>): ReadonlySet<string> {
  return new Set(
    found.checklists
      .filter(({ title }) => CHECKLIST_OF_WORK.test(title))
      .map(({ sectionAnchor }) => sectionAnchor),
  );
}

/** The content with the paragraph that only says when to use it as a block of its own. */
function withOwnWhen(
  content: readonly Block[],
  when: FoundWhen | undefined,
  view: DocumentView,
): readonly Block[] {
  const span = when?.paragraph;
  return span
    ? splitMarkdown(content, span, markdownBlock(span, view), view)
    : content;
}

function whenLine(when: FoundWhen | undefined) {
  return when?.paragraph ? { whenLine: when.paragraph.start + 1 } : {};
}

function stepsOf(section: SectionNode, view: DocumentView, index: number) {
  const below = stepHeadings(section);
  return below.length > 0 ? below : followingSteps(view.sections, index);
}

/** Finds the procedures: sections that say what to do, and rows of command tables. */
export function recogniseProcedures(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  const kinds = new Map<SectionNode, SectionKind>(found.kinds);
  const procedures: Procedure[] = [];
  const stepSections = new Set<SectionNode>();
  const purpose = purposeOf(view, found);
  const checklists = workChecklists(found);
  const alertAnchors = new Set(found.alerts.map(alert => alert.sectionAnchor));
  for (const [index, section] of view.sections.entries()) {
    const kind = kinds.get(section) ?? 'text';
    const isPossible = mayBeProcedure(kind);
    const rows = isPossible ? procedureTables(section, view) : [];
    const steps =
      isPossible && !stepSections.has(section)
        ? stepsOf(section, view, index)
        : [];
    steps.forEach(step => stepSections.add(step));
    let read: { when: FoundWhen | undefined } | undefined;
    // Asked only where it matters: most sections are no procedure.
    const findWhen = () => (read ??= { when: readWhen(section, view) }).when;
    const isGuide = found.incidentGuide?.sectionAnchor === section.anchor;
    const table =
      isPossible && purpose.isOps && !alertAnchors.has(section.anchor)
        ? actionTable(section, view)
        : undefined;
    const isOne =
      !stepSections.has(section) &&
      !isGuide &&
      (steps.length > 0 ||
        table !== undefined ||
        checklists.has(section.anchor) ||
        tellsProcedure(section, kind, purpose, () => findWhen() !== undefined));
    if (isOne) {
      const when = findWhen();
      const content = withOwnWhen(section.content, when, view);
      procedures.push({
        anchor: section.anchor,
        sectionAnchor: section.anchor,
        isSection: true,
        title: section.title || view.title,
        path: procedurePath(section, view),
        when: when?.text,
        ...whenLine(when),
        content: [
          ...(table ? withTableSteps(content, table, view) : content),
          ...stepsOfHeadings(steps),
        ],
        conflict: section.conflict,
        line: section.start + 1,
        endLine: Math.max(section.end, steps.at(-1)?.end ?? 0),
      });
      if (kind === 'text' && section !== view.titleSection) {
        kinds.set(section, 'procedure');
      }
    }
    procedures.push(...rows);
    if (rows.length > 0 && (kinds.get(section) ?? 'text') === 'text') {
      kinds.set(section, 'procedures');
    }
  }
  return { procedures, kinds };
}
