/** What {@link hideWrappers} took out of the text. */
export interface HiddenWrappers {
  /** Index of the line of a `cat > file << 'EOF'` the file was saved with. */
  shellWrapper?: number;
  /** Index of the line of a comment that is never closed. */
  unclosedComment?: number;
}

/**
 * Takes away what wraps the whole text by mistake: a heredoc around the file,
 * and a comment without an end, which would hide the rest of the page. `lines`
 * is changed in place and keeps its numbering.
 */
export function hideWrappers(lines: string[]): HiddenWrappers {
  const found: HiddenWrappers = {};
  const first = lines.findIndex(line => line.trim() !== '');
  const opening =
    /^\s*(?:sudo )?(?:cat|tee) [^<]{0,200}<<-?\s*(['"]?)(\w{1,40})\1[^<]{0,100}$/.exec(
      lines[first] ?? '',
    );
  const tag = opening?.[2];
  if (tag) {
    let last = lines.length - 1;
    while (last > first && (lines[last] ?? '').trim() !== tag) {
      last -= 1;
    }
    if (last > first) {
      found.shellWrapper = first;
      lines[first] = '';
      lines[last] = '';
    }
  }
  let lastOpen = lines.length - 1;
  while (lastOpen >= 0 && !(lines[lastOpen] ?? '').includes('<!--')) {
    lastOpen -= 1;
  }
  if (lastOpen >= 0) {
    const line = lines[lastOpen] ?? '';
    const column = line.lastIndexOf('<!--');
    const isClosed =
      line.includes('-->', column) ||
      lines.slice(lastOpen + 1).some(later => later.includes('-->'));
    if (!isClosed && /^ {0,3}<!--/.test(line)) {
      found.unclosedComment = lastOpen;
      lines[lastOpen] = `${line.slice(0, column)}\\${line.slice(column)}`;
    }
  }
  return found;
}
