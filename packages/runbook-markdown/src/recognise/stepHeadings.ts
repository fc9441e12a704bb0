import { Block, Step } from '../model';
import { SectionNode } from '../tree/section';
import { isGerundTitle, isImperativeTitle } from './proceduralTitles';

const STEP =
  /^(?:(?:step|schritt|étape|etape|paso|passo|шаг|этап)\s+(\d{1,3}|[a-z])\b|(?:步骤|ステップ|手順)\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})|第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*步)[\s:：.)–—-]*/i;
const NUMBER = /^(\d{1,3})[.)]\s+/;
/** Headings whose numbered sub-headings are steps and not separate scenarios. */
const PROCEDURAL =
  /^(?:steps?|procedure|instructions|(?:resolution|recovery|mitigation|remediation|rollback|deployment|upgrade|migration|failover|restore) (?:steps|procedure)|(?:pre|post)-\w+ (?:steps|tasks)|how to .*|step[- ]by[- ]step.*|vorgehen|procédure|procedimiento)$/;

/** "Regional failover" names one thing to do; "Failover and restore runbook" collects several. */
const ONE_ACTION =
  /^(?!.*\b(?:runbook|playbook|operations|guide|procedures|tasks|scenarios|and|or)\b)(?:.* )?(?:fail-?over|roll-?back|upgrade|migration|restore|cut-?over|decommissioning)\b/;

/** Sections numbered 1, 2, 3 … without a gap, right after one another. */
function numberedRun(sections: readonly SectionNode[]): SectionNode[] {
  const first = sections.findIndex(section => NUMBER.test(section.title));
  const run: SectionNode[] = [];
  for (const section of first === -1 ? [] : sections.slice(first)) {
    if (Number(NUMBER.exec(section.title)?.[1]) !== run.length + 1) {
      break;
    }
    run.push(section);
  }
  const isAll =
    sections.filter(section => NUMBER.test(section.title)).length ===
    run.length;
  return run.length >= 2 && isAll ? run : [];
}

/**
 * Sections that are the steps of another; empty where there are none. Numbered
 * headings are steps where the heading above says so, or where it names one
 * thing to do and each of them tells to do a part of it.
 */
export function stepHeadings(section: SectionNode): SectionNode[] {
  const { bare, children } = section;
  if (children.length < 2) {
    return [];
  }
  const named = children.filter(child => STEP.test(child.title));
  if (named.length >= 2) {
    return named;
  }
  const numbered = numberedRun(children);
  if (numbered.length === 0) {
    return [];
  }
  const isOne =
    PROCEDURAL.test(bare) ||
    ((isImperativeTitle(bare) ||
      isGerundTitle(bare) ||
      ONE_ACTION.test(bare)) &&
      numbered.every(child => isImperativeTitle(child.bare)));
  const isSplit = numbered.some(child => child.children.length > 0);
  // The numbered headings after an empty "Steps" are that one's, see followingSteps.
  const before =
    children[children.findIndex(({ title }) => NUMBER.test(title)) - 1];
  const isTaken = before !== undefined && isEmptySteps(before);
  return isOne && !isSplit && !isTaken ? numbered : [];
}

function isEmptySteps({ nodes, children, bare }: SectionNode): boolean {
  return nodes.length === 0 && children.length === 0 && PROCEDURAL.test(bare);
}

/**
 * An empty `## Steps` whose steps are the numbered headings after it, at its own
 * level.
 *
 * @param sections - all sections in the order of the document
 * @param index - where the empty one stands among them
 */
export function followingSteps(
  sections: readonly SectionNode[],
  index: number,
): SectionNode[] {
  const run: SectionNode[] = [];
  const section = sections[index];
  if (!section || !isEmptySteps(section)) {
    return run;
  }
  let at = index + 1;
  let next = sections[at];
  while (next && next.level >= section.level) {
    if (next.level === section.level) {
      if (Number(NUMBER.exec(next.title)?.[1]) !== run.length + 1) {
        break;
      }
      run.push(next);
    }
    at += 1;
    next = sections[at];
  }
  return run.length >= 2 ? run : [];
}

/** Sections that are steps, as a block of steps. */
export function stepsOfHeadings(sections: readonly SectionNode[]): Block[] {
  const [first] = sections;
  if (!first) {
    return [];
  }
  const items: Step[] = sections.map((section, index) => ({
    number:
      Number.parseInt(
        STEP.exec(section.title)?.[1] ?? NUMBER.exec(section.title)?.[1] ?? '',
        10,
      ) || index + 1,
    text:
      section.heading.replace(STEP, '').replace(NUMBER, '') || section.heading,
    content: section.content,
    inlineCommands: [],
    line: section.start + 1,
    endLine: section.end,
  }));
  const endLine = sections.at(-1)?.end ?? first.end;
  return [
    { type: 'steps', ordered: true, items, line: first.start + 1, endLine },
  ];
}
