import { Block, Step } from '../model';
import { SectionNode } from '../tree/section';
import { isImperative } from './stepVerbs';

const STEP =
  /^(?:step|schritt|étape|paso|passo)\s+(\d{1,3}|[a-z])\b[\s:.)–—-]*/i;
const NUMBER = /^(\d{1,3})[.)]\s+/;
/** Headings whose numbered sub-headings are steps and not separate scenarios. */
const PROCEDURAL =
  /^(?:steps?|procedure|instructions|(?:resolution|recovery|mitigation|remediation|rollback|deployment|upgrade|migration|failover|restore) (?:steps|procedure)|how to .*|step[- ]by[- ]step.*|vorgehen|procédure|procedimiento)$/;

/** Children of a section that are its steps; empty where they are not. */
export function stepHeadings(section: SectionNode): SectionNode[] {
  const { children } = section;
  const named = children.filter(child => STEP.test(child.title));
  if (named.length >= 2) {
    return named;
  }
  const numbered = children.filter(
    child => NUMBER.test(child.title) && child.children.length === 0,
  );
  const inOrder = numbered.every(
    (child, index) => Number(NUMBER.exec(child.title)?.[1]) === index + 1,
  );
  return numbered.length >= 2 &&
    numbered.length === children.length &&
    inOrder &&
    (PROCEDURAL.test(section.bare) ||
      (isImperative(section.bare) &&
        children.every(child => isImperative(child.bare))))
    ? numbered
    : [];
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
