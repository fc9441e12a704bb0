import { AnchorSet } from './anchorSet';
import { ancestors, flatten, SectionNode } from './section';

function parentSlugs(section: SectionNode, title?: SectionNode): string[] {
  if (section.level === 0) {
    return [];
  }
  const result = ancestors(section)
    .filter(item => item !== title)
    .map(item => item.titleSlug);
  if (section.conflict) {
    const isOutermost = !section.parent?.conflict;
    if (isOutermost) {
      result.push(section.conflict.side);
    }
  }
  return result;
}

/** An anchor that a section would like to have. */
interface Candidate {
  section: SectionNode;
  candidate: string;
  /** Slugs to put in front, innermost last; not read yet for a title that may be unique. */
  parents?: string[];
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
  let pending = all.map(
    (section): Candidate => ({ section, candidate: section.titleSlug }),
  );
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
      if (isFree) {
        item.section.anchor = item.candidate;
        continue;
      }
      const parents = item.parents ?? parentSlugs(item.section, documentTitle);
      const parent = parents.pop();
      if (parent === undefined) {
        repeated.push(item);
      } else {
        next.push({
          section: item.section,
          parents,
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
  const seen = new Set<string>();
  for (const section of all) {
    const given = section.aliases;
    section.aliases = [];
    const add = (alias: string) => {
      if (alias !== '' && !taken.has(alias) && !seen.has(alias)) {
        seen.add(alias);
        section.aliases.push(alias);
      }
    };
    add(section.slug);
    given.forEach(anchor => add(decode(anchor)));
  }
  // From here on the anchors that are numbered are taken as well.
  const anchors = new AnchorSet(taken);
  for (const { section, candidate } of repeated) {
    section.anchor = anchors.take(candidate);
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
