import { Block, Command, Section } from 'runbook-markdown';

/** The sections and all below them, in the order of the document. */
export function* flattenSections(
  sections: readonly Section[],
): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* flattenSections(section.children);
  }
}

/** Every command in the blocks, those inside steps and sentences included. */
export function* commandsOf(blocks: readonly Block[]): Generator<Command> {
  for (const block of blocks) {
    if (block.type === 'commands') {
      yield* block.commands;
    } else if (block.type === 'steps') {
      for (const step of block.items) {
        yield* step.inlineCommands;
        yield* commandsOf(step.content);
      }
    }
  }
}
