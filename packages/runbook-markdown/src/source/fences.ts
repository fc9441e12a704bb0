/** An opening code fence as CommonMark 4.5 defines it, in any container. */
export interface FenceOpening {
  marker: string;
  length: number;
  info: string;
}

const BACKTICK = 0x60;
const TILDE = 0x7e;
const FIRST_LETTER = 0x41;

/** Asked of each line of a document, and true of few: no letter stands before the fence. */
function mayOpenFence(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === BACKTICK || code === TILDE) {
      return true;
    }
    if (code >= FIRST_LETTER) {
      return false;
    }
  }
  return false;
}

/** Reads a line as an opening fence; `undefined` when it is none. */
export function readFenceOpening(line: string): FenceOpening | undefined {
  if (!mayOpenFence(line)) {
    return undefined;
  }
  const match =
    /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/.exec(line);
  const run = match?.[1];
  const info = match?.[2];
  if (run === undefined || info === undefined) {
    return undefined;
  }
  const marker = run.charAt(0);
  if (marker === '`' && info.includes('`')) {
    return undefined;
  }
  return { marker, length: run.length, info: info.trim() };
}

/** Whether the line closes the given fence. */
export function closesFence(line: string, opening: FenceOpening): boolean {
  // Few lines of code hold the sign at all.
  if (!line.includes(opening.marker)) {
    return false;
  }
  const text = line.trim();
  return (
    text.length >= opening.length && text === opening.marker.repeat(text.length)
  );
}
