import { bareTitle } from '../text/bareTitle';
import { plainText } from '../text/plainText';
import { ItemNode } from '../tree/node';
import { SectionNode } from '../tree/section';

/** "Add them to the team" and "Adding them to the team" differ in the verb only. */
function objectOf(text: string): string {
  const words = bareTitle(text.replace(/^\((?:optional)\)\s*/i, ''))
    .split(/\s+/)
    .slice(1);
  return words.join(' ');
}

function textOf(item: ItemNode): string {
  const [first] = item.nodes;
  return first?.type === 'paragraph' ? plainText(first.text) : '';
}

/** Whether the list of a section only names the sections below it, which tell more. */
export function isOutline(section: SectionNode): boolean {
  if (section.children.length < 2) {
    return false;
  }
  const titles = new Set(section.children.map(child => objectOf(child.title)));
  titles.delete('');
  return section.nodes.some(
    node =>
      node.type === 'list' &&
      node.items.length >= 2 &&
      node.items.filter(item => titles.has(objectOf(textOf(item)))).length >
        node.items.length / 2,
  );
}
