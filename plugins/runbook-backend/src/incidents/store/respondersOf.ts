import { Entry } from './entries';

/** Users whom an entry brings into the response, each once. */
export function respondersOf(entry: Entry): string[] {
  return [...new Set(namedIn(entry))].filter(ref => ref.startsWith('user:'));
}

function namedIn(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'declared':
      return [entry.by, entry.commander];
    case 'acknowledged':
      return [entry.by];
    case 'role-taken':
      return [entry.person];
    case 'role-offered':
      return [entry.to];
    case 'paged':
      return entry.recipients;
    default:
      return [];
  }
}
