import { plainText } from '../text/plainText';
import { bareTitle } from '../text/bareTitle';
import { NumberedSlugs, slug } from '../text/slugger';
import { fillGaps } from './fillGaps';
import { HeadingNode, TreeNode } from './node';
import { SectionNode } from './section';
import { SourceLines } from '../source/sourceLines';
import { ConflictRegion } from '../source/readConflicts';
import { matches } from '../text/matches';

/** What `readSections` needs to know besides the nodes. */
export interface SectionSource {
  source: SourceLines;
  /** First line that is no front matter. */
  start: number;
  regions: readonly ConflictRegion[];
  /** Title of the front matter, for headings that are a template of it. */
  templateTitle?: string;
}

const ANCHOR_TAG =
  /<a\s[^<>]{0,200}?\b(?:name|id)\s*=\s*["']?([^"'\s<>]{1,200})/gi;

function conflictAt(line: number, regions: readonly ConflictRegion[]) {
  const region = regions.find(item => line >= item.start && line < item.end);
  return region && { side: region.side, label: region.label };
}

function explicitAnchors(text: string): string[] {
  return text.includes('<')
    ? matches(ANCHOR_TAG, text).map(match => match[1] ?? '')
    : [];
}

function readHeading(
  node: HeadingNode,
  slugs: NumberedSlugs,
  source: SectionSource,
): SectionNode {
  let heading = node.text.includes('\n')
    ? node.text.replace(/\s*\n\s*/g, ' ')
    : node.text;
  const aliases = explicitAnchors(heading);
  const explicit = heading.includes('{')
    ? /\s*\{:?\s*#([\w:.-]{1,200})[^{}]*\}\s*$/.exec(heading)
    : null;
  if (explicit?.[1]) {
    aliases.push(explicit[1]);
    heading = heading.slice(0, explicit.index);
  }
  if (source.templateTitle && /<%=?|\{\{/.test(heading)) {
    heading = source.templateTitle;
  }
  const title = plainText(heading);
  const base = slug(title);
  return {
    anchor: '',
    aliases,
    titleSlug: base || 'section',
    slug: slugs.next(base),
    title,
    bare: bareTitle(title),
    heading,
    level: node.level,
    kind: 'text',
    nodes: [],
    content: [],
    children: [],
    conflict: conflictAt(node.start, source.regions),
    start: node.start,
    end: node.end,
  };
}

function preamble(source: SectionSource): SectionNode {
  return {
    anchor: '',
    aliases: [],
    titleSlug: 'top',
    slug: '',
    title: '',
    bare: '',
    heading: '',
    level: 0,
    kind: 'text',
    nodes: [],
    content: [],
    children: [],
    start: source.start,
    end: source.start,
  };
}

/** An anchor right before a heading belongs to that heading. */
function collectAnchors(
  nodes: readonly TreeNode[],
  next: SectionNode | undefined,
  section: SectionNode,
  source: SourceLines,
): void {
  nodes.forEach((node, index) => {
    if (node.type === 'code') {
      return;
    }
    const text = source.between(node.start, node.end);
    if (!text.includes('<a') && !text.includes('<A')) {
      return;
    }
    const isLast = index === nodes.length - 1;
    const isAlone = text.replace(/<\/?a\b[^<>]*>/gi, '').trim() === '';
    const target = isLast && isAlone && next ? next : section;
    target.aliases.push(...explicitAnchors(text));
  });
}

/** Builds the section tree; headings nest by level, whatever levels they skip. */
export function readSections(
  nodes: readonly TreeNode[],
  context: SectionSource,
): SectionNode[] {
  const { source } = context;
  const slugs = new NumberedSlugs();
  const all: SectionNode[] = [preamble(context)];
  const bodies: TreeNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading') {
      all.push(readHeading(node, slugs, context));
      bodies.push([]);
    } else {
      bodies[bodies.length - 1]?.push(node);
    }
  }
  const hasAnchors = source.text.includes('<a') || source.text.includes('<A');
  const roots: SectionNode[] = [];
  const open: SectionNode[] = [];
  all.forEach((section, index) => {
    const next = all[index + 1];
    const bodyEnd = next?.start ?? source.lines.length;
    section.nodes = fillGaps(
      bodies[index] ?? [],
      source.lines,
      section.end,
      bodyEnd,
    );
    if (hasAnchors) {
      collectAnchors(section.nodes, next, section, source);
    }
    section.end = Math.max(section.end, section.nodes.at(-1)?.end ?? 0);
    if (section.level === 0 && section.nodes.length === 0) {
      return;
    }
    while (section.level <= (open.at(-1)?.level ?? -1)) {
      open.pop();
    }
    const parent = section.level === 0 ? undefined : open.at(-1);
    if (parent) {
      section.parent = parent;
      parent.children.push(section);
    } else {
      roots.push(section);
    }
    if (section.level > 0) {
      open.push(section);
    }
  });
  return roots;
}

/** Slug of a title, never empty. */
export function titleSlug(title: string): string {
  return slug(title) || 'section';
}
