import { Block, Command } from '../../model';
import { parseRunbook } from '../../parseRunbook';

/** What a document says in this text, but its prose. */
export function blocksOf(text: string, lead = 'Look at this.'): Block[] {
  const { document } = parseRunbook(`# S\n\n${lead}\n\n${text}\n`);
  const content = document.sections[0]?.content ?? [];
  return content.filter(block => block.type !== 'markdown');
}

/** What it says in a block of code. */
export function fenced(
  language: string,
  lines: string[],
  lead?: string,
): Block[] {
  return blocksOf(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``, lead);
}

/** The commands of a block of code, with notes and output. */
export function commandsOf(
  language: string,
  ...lines: string[]
): Partial<Command>[] {
  return fenced(language, lines).flatMap(block =>
    block.type === 'commands'
      ? block.commands.map(({ text, note, expectedOutput }) => ({
          text,
          ...(note === undefined ? {} : { note }),
          ...(expectedOutput === undefined ? {} : { expectedOutput }),
        }))
      : [],
  );
}
