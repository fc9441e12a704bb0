import { Diagnostic, parseRunbook } from 'runbook-markdown';

function unclosed(text: string): Diagnostic[] {
  return parseRunbook(text).diagnostics.filter(
    ({ rule }) => rule === 'unclosed-fence',
  );
}

/** The line that closes the fence of an opening line, at the column where it opens. */
function closingOf(opening: string): string | undefined {
  const match = /^([^`~]*)(`{3,}|~{3,})/.exec(opening);
  return match
    ? (match[1] ?? '').replace(/[^\s]/g, ' ') + (match[2] ?? '')
    : undefined;
}

/** Puts a closing fence in where the parser ends the block: before the next heading, or at the end. */
function closeOne(text: string, fence: Diagnostic): string | undefined {
  const lines = text.split('\n');
  const closing = closingOf(lines[fence.line - 1] ?? '');
  if (closing === undefined) {
    return undefined;
  }
  // `endLine` is the blank line above the heading.
  let at = fence.endLine === undefined ? lines.length : fence.endLine - 1;
  while (at > fence.line && (lines[at - 1] ?? '').trim() === '') {
    at -= 1;
  }
  // A last line without an end of line leaves the new one without, too.
  const isCrlf = lines[fence.line - 1]?.endsWith('\r') && at < lines.length;
  lines.splice(at, 0, isCrlf ? `${closing}\r` : closing);
  return lines.join('\n');
}

/** Closes the code blocks that never end. What the parser still takes for open is left as it was. */
export function fixFences(text: string): string {
  // A lone CR is a line end for the parser, and lines would be counted differently.
  if (/\r(?!\n)/.test(text)) {
    return text;
  }
  let result = text;
  let open = unclosed(result);
  while (open.length > 0) {
    const before = open.length;
    const last = open.at(-1);
    const closed = last && closeOne(result, last);
    const left = closed === undefined ? open : unclosed(closed);
    if (closed === undefined || left.length >= before) {
      break;
    }
    result = closed;
    open = left;
  }
  return result;
}
