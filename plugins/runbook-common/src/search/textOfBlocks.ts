import { Block } from 'runbook-markdown';

/** All that the author wrote in some blocks, as words to be found. @public */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'markdown':
      return block.markdown;
    case 'commands':
      return block.commands
        .map(({ note = '', text }) => `${note}\n${text}`)
        .join('\n');
    case 'code':
      return block.text;
    default:
      return block.items
        .map(({ text, content }) => `${text}\n${textOfBlocks(content)}`)
        .join('\n');
  }
}
