import { Block } from 'runbook-markdown';
import { commandsOf } from '../layout';
import { PlaceholderField } from './PlaceholderFields';

/** The placeholders of all commands in the blocks, each once. */
export function fieldsOf(blocks: readonly Block[]): PlaceholderField[] {
  const fields = new Map<string, PlaceholderField>();
  for (const { placeholders } of commandsOf(blocks)) {
    for (const { key, token } of placeholders) {
      if (!fields.has(key)) {
        fields.set(key, { key, token });
      }
    }
  }
  return [...fields.values()];
}
