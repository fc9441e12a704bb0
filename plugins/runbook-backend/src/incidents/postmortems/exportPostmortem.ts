import { Postmortem } from 'backstage-plugin-runbook-common';

/** A postmortem as a file: its text, and its action items as a task list. */
export function exportPostmortem(
  { markdown, actionItems, state }: Postmortem,
  nameOf: (ref: string) => string,
): string {
  const items = actionItems.map(({ text, owner, due, done }) => {
    const more = [
      ...(owner === undefined ? [] : [nameOf(owner)]),
      ...(due === undefined ? [] : [`due ${due}`]),
    ];
    const end = more.length > 0 ? ` (${more.join(', ')})` : '';
    return `- [${done ? 'x' : ' '}] ${text.replace(/\s*\n\s*/g, ' ')}${end}`;
  });
  const status = state === 'published' ? '' : `> Not published: ${state}.\n\n`;
  return `${status}${markdown.trimEnd()}\n\n## Action items\n\n${
    items.length > 0 ? items.join('\n') : 'None.'
  }\n`;
}
