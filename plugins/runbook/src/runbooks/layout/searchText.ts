import { AlertDefinition, Procedure } from 'runbook-markdown';
import { commandsOf } from './sectionTree';

/** What the filter finds a procedure by: title, where it stands, when to use it, its commands, the alerts that point to it. */
export function searchTextOf(
  procedure: Procedure,
  alerts: readonly string[],
): string {
  return fold(
    [
      procedure.title,
      ...procedure.path,
      procedure.when ?? '',
      ...[...commandsOf(procedure.content)].map(({ text }) => text),
      ...alerts,
    ].join('\n'),
  );
}

/** What the filter finds an alert by: its names, and its heading. Words of its text would find too much. */
export function searchTextOfAlert(
  alerts: readonly AlertDefinition[],
  title = '',
): string {
  return fold([title, ...alerts.map(({ name }) => name)].join('\n'));
}

/** Whether every word of the query stands in the text that {@link searchTextOf} made. */
export function matchesQuery(searchText: string, query: string): boolean {
  return fold(query)
    .split(/\s+/)
    .every(word => searchText.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
