import { Block } from 'runbook-markdown';
import { CommandBlock } from '../Commands';
import { SafeMarkdown } from '../SafeMarkdown';
import { CodeBlock } from './CodeBlock';
import { StepList } from './StepList';

/** The blocks of a section, in the author's order. */
export function BlockList({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={`${block.line}-${index}`} block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'markdown':
      return <SafeMarkdown markdown={block.markdown} />;
    case 'commands':
      return (
        <>
          {block.commands.map((command, index) => (
            <CommandBlock key={`${command.line}-${index}`} command={command} />
          ))}
        </>
      );
    case 'code':
      return <CodeBlock block={block} />;
    case 'steps':
      return <StepList steps={block.items} ordered={block.ordered} />;
    default:
      // A kind that a newer back end knows.
      return null;
  }
}
