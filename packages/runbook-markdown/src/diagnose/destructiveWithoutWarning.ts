import { Block, Command, Diagnostic, RunbookDocument, Section } from '../model';

/**
 * What rules of destructive commands say of those that lose data for good. A
 * restart or a deleted pod needs no warning: the portal marks it anyway.
 */
export const LOSES_DATA: ReadonlySet<string> = new Set([
  'Deletes a directory and everything in it.',
  'Erases data so that it cannot be recovered.',
  'Overwrites the target byte by byte.',
  'Formats a file system and erases what is on it.',
  'Removes a storage volume.',
  'Destroys the infrastructure it manages.',
  'Deletes objects from a bucket.',
  'Empties the Redis database.',
  'Drops the database.',
  'Deletes storage.',
  'Drops a database object and its data.',
  'Empties a table.',
  'Deletes every row of a table: there is no WHERE.',
  'Changes every row of a table: there is no WHERE.',
]);

/** Words by which an author says that something is lost, dangerous or to be made sure of first. */
const WARNING =
  /warn|caution|danger|careful|destr[ou]|irrevers|irrecover|undone|permanent|\blos(?:e|es|s|t|ing)\b|back ?up|snapshot|never|only (?:if|when|after|once|as)|last resort|make sure|confirm|approv|double[- ]check|risk|⚠|❗|🚨|💥|:warning:|delet|remov|drop|trunc|wip(?:e|ing)|eras|purg|flush|empt(?:y|ies)|clean|clear|prune|free (?:up )?(?:disk|space)|reclaim|overwrit|format|tear|discard|reset|rebuild|recreate|uninstall|decommission|achtung|vorsicht|warnung|lösch|attention|supprim|prudence|cuidado|atenci|advert|borra|elimin|atenção|apag|危険|注意|警告|削除|删除/i;

function textOf(block: Block): string {
  switch (block.type) {
    case 'markdown':
      return block.markdown;
    case 'commands':
      return block.commands
        .map(
          ({ text, note }) =>
            `${note ?? ''}\n${(text.match(/#.*$/gm) ?? []).join('\n')}`,
        )
        .join('\n');
    case 'steps':
      return block.items
        .map(item => [item.text, ...item.content.map(textOf)].join('\n'))
        .join('\n');
    default:
      return block.role === 'message' ? block.text : '';
  }
}

/** Adds the commands of the blocks that lose data, at any depth, to `found`. */
function collectLosses(blocks: readonly Block[], found: Command[]): void {
  const add = (command: Command) => {
    if (command.destructive && LOSES_DATA.has(command.destructive)) {
      found.push(command);
    }
  };
  for (const block of blocks) {
    if (block.type === 'commands') {
      block.commands.forEach(add);
    } else if (block.type === 'steps') {
      for (const item of block.items) {
        item.inlineCommands.forEach(add);
        collectLosses(item.content, found);
      }
    }
  }
}

function saysSo(section: Section): boolean {
  return (
    WARNING.test(section.title) ||
    section.content.some(block => WARNING.test(textOf(block)))
  );
}

/** Commands that lose data, where no word of the section or those above it says so. */
export function diagnoseDestructive(document: RunbookDocument): Diagnostic[] {
  const found: Diagnostic[] = [];
  /** `warned` is asked only about a command that loses data; most sections have none. */
  const visit = (section: Section, warnedAbove: () => boolean) => {
    let answer: boolean | undefined;
    const warned = () => (answer ??= warnedAbove() || saysSo(section));
    const commands: Command[] = [];
    collectLosses(section.content, commands);
    if (commands.length > 0 && !warned()) {
      for (const command of commands) {
        found.push({
          rule: 'destructive-without-warning',
          severity: 'warning',
          message: `This command loses data, and nothing around it says so: ${command.destructive} Say what is lost and what to check first.`,
          line: command.line,
          endLine: command.endLine,
        });
      }
    }
    section.children.forEach(child => visit(child, warned));
  };
  document.sections.forEach(section => visit(section, () => false));
  return found;
}
