import { FrontMatter } from '../source/readFrontMatter';
import { SectionNode } from './section';

/** A document's title and the section whose heading it is. */
export interface DocumentTitle {
  title: string;
  section?: SectionNode;
}

function fromPath(path: string): string {
  const parts = path.split('/').filter(part => part !== '');
  const name = (parts.at(-1) ?? '').replace(
    /(?:\.(?:md|markdown|mdx|html?|erb|txt))+$/i,
    '',
  );
  const words = /[A-Z]/.test(name.slice(1))
    ? name
    : name.replace(/[-_]+/g, ' ').trim();
  return words === ''
    ? 'Runbook'
    : words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The title: the first heading of level 1, else the front matter's `title`,
 * else the heading that stands above all others, else the file's name.
 */
export function documentTitle(
  sections: readonly SectionNode[],
  frontMatter: FrontMatter | undefined,
  path: string,
): DocumentTitle {
  const first = sections.find(
    section => section.level === 1 && section.title !== '',
  );
  if (first) {
    return { title: first.title, section: first };
  }
  const given = frontMatter?.fields.get('title')?.trim();
  if (given && !/<%|\{\{/.test(given)) {
    return { title: given };
  }
  const headings = sections.filter(
    section => section.level > 0 && section.title !== '',
  );
  const [top] = headings;
  const isAboveAll =
    top &&
    headings.every(section => section === top || section.level > top.level);
  return isAboveAll
    ? { title: top.title, section: top }
    : { title: fromPath(path) };
}
