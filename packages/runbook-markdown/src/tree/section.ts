import { Block, ConflictSide, SectionKind } from '../model';
import { LineSpan, TreeNode } from './node';

/** A section while it is read; becomes a `Section` of the document. */
export interface SectionNode extends LineSpan {
  anchor: string;
  aliases: string[];
  /** The title's slug, without a number where it repeats. */
  titleSlug: string;
  /** GitHub's own anchor: the slug, numbered where it repeats. */
  slug: string;
  title: string;
  /** Title as the recognisers compare it. */
  bare: string;
  /** Heading as inline Markdown. */
  heading: string;
  level: number;
  kind: SectionKind;
  nodes: TreeNode[];
  content: Block[];
  children: SectionNode[];
  parent?: SectionNode;
  conflict?: ConflictSide;
}

/** A section and all below it, in the order of the document. */
export function flatten(sections: readonly SectionNode[]): SectionNode[] {
  const result: SectionNode[] = [];
  const open = [...sections].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    result.push(next);
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child) {
        open.push(child);
      }
    }
  }
  return result;
}

/** The last section in the order of the document of a section and all below it. */
export function lastWithin(section: SectionNode): SectionNode {
  let last = section;
  for (let next = last.children.at(-1); next; next = last.children.at(-1)) {
    last = next;
  }
  return last;
}

/** Sections above, outermost first. */
export function ancestors(section: SectionNode): SectionNode[] {
  const result: SectionNode[] = [];
  for (let at = section.parent; at; at = at.parent) {
    result.unshift(at);
  }
  return result;
}
