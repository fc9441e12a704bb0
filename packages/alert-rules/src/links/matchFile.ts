import { LinkedDocument } from './linkedDocument';
import { likeness } from './likeness';

const DOCUMENT = /\.(?:md|markdown|html?)$/i;

/** Names that any folder may have a document of. */
const COMMON = /^(?:readme|index|runbook|playbook|runbooks|playbooks)$/i;

/** Names of pages beside each other are often alike: `diskfull`, `diskfailure`. */
const NEARLY = 0.85;

/** How sure it is that an address means a document. */
export type FileMatch = 'same' | 'alike' | 'other';

/**
 * Whether an address means a document.
 *
 * @remarks
 * Where the document's own address is known it decides. Otherwise the end of
 * the path does: its last two parts, of a file with its extension and of a
 * page of a published site without. A page of the same name in another folder
 * is alike.
 */
export function matchFile(
  { address, path }: { address: string; path: string },
  document: Pick<LinkedDocument, 'path' | 'viewUrl'>,
): FileMatch {
  if (document.viewUrl !== undefined) {
    return comparable(address) === comparable(document.viewUrl)
      ? 'same'
      : 'other';
  }
  const wanted = partsOf(path);
  const known = partsOf(document.path);
  if (wanted.length === 0) {
    return 'other';
  }
  if (DOCUMENT.test(path)) {
    const end = wanted.slice(-2).join('/');
    return `/${known.join('/')}`.endsWith(`/${end}`) ? 'same' : 'other';
  }
  const page = fold(wanted[wanted.length - 1] ?? '');
  const name = fold((known[known.length - 1] ?? '').replace(DOCUMENT, ''));
  const [folder, knownFolder] = [wanted, known].map(parts =>
    fold(parts[parts.length - 2] ?? ''),
  );
  if (COMMON.test(page) || !page) {
    return 'other';
  }
  if (page === name) {
    return folder && folder === knownFolder ? 'same' : 'alike';
  }
  return folder && folder === knownFolder && likeness(page, name) >= NEARLY
    ? 'alike'
    : 'other';
}

function partsOf(path: string): string[] {
  return path.split('/').filter(part => part !== '' && part !== '.');
}

function fold(name: string): string {
  return name.toLowerCase();
}

/** Hosts show the same file below `blob`, `tree`, `raw`, `edit` and `blame`. */
function comparable(url: string): string {
  return url
    .replace(/\/(?:-\/)?(?:blob|tree|raw|edit|blame)\//, '/blob/')
    .replace(/\/+$/, '')
    .replace(/^https?:\/\/(?:www\.)?([^/]*)/i, (_, host: string) =>
      host.toLowerCase(),
    );
}
