import { Block, Command, Step } from 'runbook-markdown';

/**
 * The Markdown of blocks that were read from a document, to be copied into
 * another. It is read as the same blocks again.
 */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockToMarkdown).join('\n\n');
}

function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case 'markdown':
      return block.markdown.trim();
    case 'commands':
      return commandsToMarkdown(block.commands);
    case 'steps':
      return block.items
        .map((step, index) => stepToMarkdown(step, block.ordered, index))
        .join('\n');
    default:
      return fenced(
        block.language || (block.role === 'output' ? 'output' : ''),
        block.text,
      );
  }
}

function commandsToMarkdown(commands: readonly Command[]): string {
  return commands
    .flatMap(({ language, note, text, expectedOutput }) => [
      fenced(language, [...(note ? [`# ${note}`] : []), text].join('\n')),
      ...(expectedOutput ? [fenced('output', expectedOutput)] : []),
    ])
    .join('\n\n');
}

function stepToMarkdown(step: Step, ordered: boolean, index: number): string {
  const { number = index + 1, checked, text, content } = step;
  const mark = ordered ? `${number}. ` : '- ';
  const box = checked === undefined ? '' : `[${checked ? 'x' : ' '}] `;
  const sentence = `${box}${text}`;
  // An item that begins with an empty line ends there.
  const gap = sentence === '' ? '' : '\n\n';
  const below =
    content.length > 0 ? `${gap}${blocksToMarkdown(content)}\n` : '';
  return `${mark}${indented(`${sentence}${below}`, mark.length)}`;
}

/** All lines but the first moved in, so that they belong to a list's item. */
function indented(text: string, columns: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}

/** A code block whose fence is longer than any in its text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(
    2,
    ...(text.match(/`{3,}/g) ?? []).map(fence => fence.length),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
