import { AnchorSet } from './anchorSet';
import { titleSlug } from './readSections';
import { ancestors, flatten, SectionNode } from './section';

function parentSlugs(section: SectionNode, title?: SectionNode): string[] {
  const result = ancestors(section)
    .filter(item => item !== title)
    .map(item => titleSlug(item.title));
  if (section.conflict) {
    const isOutermost = !section.parent?.conflict;
    if (isOutermost) {
      result.push(section.conflict.side);
    }
  }
  return result;
}

/**
 * Gives each section an anchor that is unique in the document. A title that
 * repeats gets its parents' slugs in front, as many as it takes, so that a new
 * section elsewhere leaves the anchor alone; only where the whole path repeats
 * is it numbered.
 */
export function assignAnchors(
  sections: readonly SectionNode[],
  documentTitle: SectionNode | undefined,
): AnchorSet {
  const all = flatten(sections);
  const taken = new Set<string>();
  let pending = all.map(section => ({
    section,
    parents: section.level === 0 ? [] : parentSlugs(section, documentTitle),
    candidate: section.level === 0 ? 'top' : titleSlug(section.title),
  }));
  const repeated: typeof pending = [];
  while (pending.length > 0) {
    const counts = new Map<string, number>();
    for (const { candidate } of pending) {
      counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
    }
    const next: typeof pending = [];
    for (const item of pending) {
      const isFree =
        counts.get(item.candidate) === 1 && !taken.has(item.candidate);
      const parent = item.parents.at(-1);
      if (isFree) {
        item.section.anchor = item.candidate;
      } else if (parent === undefined) {
        repeated.push(item);
      } else {
        next.push({
          section: item.section,
          parents: item.parents.slice(0, -1),
          candidate: `${parent}--${item.candidate}`,
        });
      }
    }
    for (const { section } of pending) {
      if (section.anchor) {
        taken.add(section.anchor);
      }
    }
    pending = next;
  }
  const anchors = new AnchorSet(taken);
  for (const { section, candidate } of repeated) {
    section.anchor = anchors.take(candidate);
  }
  const seen = new Set<string>();
  for (const section of all) {
    const own = section.slug === '' ? [] : [section.slug];
    section.aliases = [
      ...new Set([...own, ...section.aliases.map(decode)]),
    ].filter(alias => !taken.has(alias) && !seen.has(alias));
    section.aliases.forEach(alias => seen.add(alias));
  }
  return anchors;
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
