import { Diagnostic, RunbookDocument } from '../model';

/** Whether the repository holds a file or folder; paths as `path` of the document gives them. */
export type HasFile = (path: string) => boolean;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path of a relative link from the document's folder; `undefined` where it is none. */
export function resolveLink(
  href: string,
  documentPath: string,
): string | undefined {
  const bare = decode(href.replace(/[?#].*$/, ''));
  const isRelative =
    bare !== '' &&
    !/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(bare) &&
    // Template expressions and placeholders, which only the reader can fill in.
    !/[{}<>$*|]|^@/.test(bare);
  if (!isRelative) {
    return undefined;
  }
  const isRooted = documentPath.startsWith('/');
  const parts: string[] = [];
  const all = [...documentPath.split('/').slice(0, -1), ...bare.split('/')];
  for (const part of all) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
      parts.pop();
    } else if (part !== '.' && part !== '' && !(part === '..' && isRooted)) {
      parts.push(part);
    }
  }
  return `${isRooted ? '/' : ''}${parts.join('/')}`;
}

/** Site generators serve `disk.md` as `disk.html`, `disk/` and `disk`. */
function sourcesOf(path: string): string[] {
  const bare = path.replace(/\.html?$/i, '');
  const isPage = bare !== path || !/\.[A-Za-z]\w{0,5}$/.test(path);
  return isPage
    ? [
        path,
        `${bare}.md`,
        `${bare}.markdown`,
        `${bare}/index.md`,
        `${bare}/README.md`,
      ]
    : [path];
}

/** Relative links and images that lead to no file. */
export function diagnoseLinks(
  document: RunbookDocument,
  path: string,
  lines: readonly string[],
  hasFile: HasFile | undefined,
): Diagnostic[] {
  if (!hasFile) {
    return [];
  }
  return document.links.flatMap((link): Diagnostic[] => {
    const target = resolveLink(link.href, path);
    if (
      target === undefined ||
      target === '' ||
      sourcesOf(target).some(hasFile)
    ) {
      return [];
    }
    const column = (lines[link.line - 1] ?? '').indexOf(link.href) + 1;
    const what = link.image
      ? 'The image'
      : `The link "${link.text.slice(0, 80)}"`;
    return [
      {
        rule: 'dangling-link',
        severity: 'warning',
        message: `${what} leads to ${link.href}, and there is no file ${target}.`,
        line: link.line,
        ...(column > 0 && { column }),
      },
    ];
  });
}
