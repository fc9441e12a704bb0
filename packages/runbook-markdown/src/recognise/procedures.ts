import { Procedure, SectionKind } from '../model';
import { SectionNode } from '../tree/section';
import { procedurePath } from './procedurePath';
import { procedureTables } from './procedureTables';
import { stepHeadings, stepsOfHeadings } from './stepHeadings';
import { plainText } from '../text/plainText';
import {
  holdsCommandBlock,
  holdsCommands,
  holdsOrderedSteps,
  imperativeSteps,
  isImperative,
  isImperativeList,
  questions,
} from './stepVerbs';
import { DIAGNOSIS, FIRST_RESPONSE, MITIGATION } from './titles';
import { DocumentView, Recognised } from './view';
import { readWhen } from './when';

/** Kinds whose lists and code are something else than a procedure. */
const NEVER: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'revisions',
  'severities',
  'rotation',
  'escalation',
  'dependencies',
  'contacts',
  'links',
  'checklist',
  'impact',
  'environments',
]);
/** Kinds that are procedures only when they hold a block of commands. */
const WITH_COMMANDS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'health',
  'alerts',
  'incident',
]);

const PROCEDURAL_TITLE =
  /^(?:how (?:to|do i)\b.*|.*\b(?:procedures?|steps|instructions|roll-?back|rolling back|fail-?over|restore|restart(?:ing)?|recovery|runbook|playbook|workaround|troubleshooting|remediation|mitigation|resolution|rollout|deployment|escalate|rotation of .*|upgrade|migration)\b.*)$/;
const OPERATIONAL =
  /run-?book|play-?book|operation|\bops\b|on-?call|incident|alert|troubleshoot|\bsop\b|how-?to|procedure|deploy|rollback|disaster|recovery|maintenance|mitigat|upgrade|investigat|debug|diagnos/i;
/** Headings of rules and thoughts, whose lists are no steps to follow now. */
const ADVICE =
  /\b(?:conventions?|guidelines?|principles?|policy|policies|best practices|anti-?patterns?|structure|background|architecture|design|overview|objectives|roadmap|glossary|terminology|audience|faq|limitations|known issues|lessons? learned|timeline|table of contents|contents|toc|index|notes?|requirements?|rules|goals?|scope|assumptions?|how to use|how it works|future work|follow-?ups?|review actions|key events)\b/;

function isOperational(
  view: DocumentView,
  found: Readonly<Recognised>,
): boolean {
  return (
    found.alerts.length > 0 ||
    OPERATIONAL.test(view.path) ||
    OPERATIONAL.test(view.title) ||
    view.sections.some(section => holdsCommands(section.content))
  );
}

/** "Change management" and "Write latency" begin with a verb and name a thing. */
const NOUN_PHRASE =
  /^\S+ (?:management|latency|lines?|levels?|logs?|rates?|limits?|errors?|history|process(?:es)?|control|policy|matrix|requests?|path|plan|window|list|commands?|alerts?|queries|sheet|data|view|balanc\w+|flags?|structure|types?|groups?|settings|performance)$/;

function isProceduralTitle(bare: string): boolean {
  return (
    PROCEDURAL_TITLE.test(bare) ||
    (isImperative(bare) && !NOUN_PHRASE.test(bare)) ||
    /^(?!(?:anything|everything|something|nothing|during|monitoring|logging|caching|testing|networking|engineering|onboarding|pricing|billing|scheduling|rate limiting)\b)\w{3,}ing\s/.test(
      bare,
    ) ||
    [DIAGNOSIS, MITIGATION, FIRST_RESPONSE].some(pattern => pattern.test(bare))
  );
}

function isProcedure(
  section: SectionNode,
  kind: SectionKind,
  isOps: boolean,
  when: string | undefined,
): boolean {
  const { content } = section;
  if (NEVER.has(kind)) {
    return false;
  }
  if (holdsCommandBlock(content)) {
    return true;
  }
  const bare = section.bare;
  if (WITH_COMMANDS.has(kind) || !isOps || ADVICE.test(bare)) {
    return false;
  }
  const imperatives = imperativeSteps(content).length;
  const hasSteps =
    holdsOrderedSteps(content) || (holdsCommands(content) && imperatives > 0);
  const lists = content.filter(block => block.type === 'steps');
  const count = lists.reduce(
    (sum, block) => sum + (block.type === 'steps' ? block.items.length : 0),
    0,
  );
  return (
    hasSteps ||
    (when !== undefined && count > 0) ||
    (isProceduralTitle(section.bare) &&
      ((count >= 2 && imperatives + questions(content) >= count / 2) ||
        (count > 0 && holdsCommands(content))))
  );
}

/** "How to **fix**:", "To recover, do the following:" */
const HOW_TO =
  /\bhow to\b|\bfollow(?:ing)? (?:these )?(?:steps|procedure|actions)\b|\bdo the following\b|\bsteps to\b|^to (?:fix|recover|resolve|mitigate|restore|investigate)\b/i;

/**
 * Bullets stay text in the tree. They make a procedure when they tell what to
 * do and the title, or the line before them, says so.
 */
function hasImperativeBullets(section: SectionNode): boolean {
  const isNamed = isProceduralTitle(section.bare);
  return section.nodes.some((node, index) => {
    const before = section.nodes[index - 1];
    const isLed =
      before?.type === 'paragraph' &&
      /:\**\s*$/.test(before.text) &&
      HOW_TO.test(plainText(before.text.slice(-200)));
    return (isNamed || isLed) && isImperativeList(node);
  });
}

/** Finds the procedures: sections that say what to do, and rows of command tables. */
export function recogniseProcedures(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  const kinds = new Map<SectionNode, SectionKind>(found.kinds);
  const procedures: Procedure[] = [];
  const stepSections = new Set<SectionNode>();
  const isOps = isOperational(view, found);
  for (const section of view.sections) {
    const kind = kinds.get(section) ?? 'text';
    const rows = NEVER.has(kind) ? [] : procedureTables(section, view);
    const steps =
      NEVER.has(kind) || stepSections.has(section) ? [] : stepHeadings(section);
    steps.forEach(step => stepSections.add(step));
    const when = readWhen(section, view);
    const isGuide = found.incidentGuide?.sectionAnchor === section.anchor;
    const bullets =
      isOps &&
      !NEVER.has(kind) &&
      !WITH_COMMANDS.has(kind) &&
      !ADVICE.test(section.bare) &&
      hasImperativeBullets(section);
    const isOne =
      !stepSections.has(section) &&
      !isGuide &&
      (steps.length > 0 || bullets || isProcedure(section, kind, isOps, when));
    if (isOne) {
      procedures.push({
        anchor: section.anchor,
        sectionAnchor: section.anchor,
        isSection: true,
        title: section.title || view.title,
        path: procedurePath(section, view),
        when,
        content: [...section.content, ...stepsOfHeadings(steps)],
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
