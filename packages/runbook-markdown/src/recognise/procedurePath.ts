import { ancestors, SectionNode } from '../tree/section';
import { DocumentView } from './view';

/** Titles above a procedure, outermost first, without the document's own. */
export function procedurePath(
  section: SectionNode,
  view: DocumentView,
  withOwn = false,
): string[] {
  const above = ancestors(section);
  return (withOwn ? [...above, section] : above)
    .filter(item => item !== view.titleSection && item.level > 0)
    .map(item => item.title);
}
