import { Diagnostic } from '../model';
import { ASSIGNED_SECRET, SECRET_FORMS } from './secretForms';
import { matches } from '../text/matches';

/** Bits a character: words and names stay below, random characters do not. */
const MIN_ENTROPY = 3.3;
/** Random characters change often between letters and digits; `cluster-2026-prod` does not. */
const MIN_CHANGES = 4;
/** Issued tokens use more characters than `ghp_xxxxxxxx`. */
const MIN_DISTINCT = 9;
/** Every form has at least so many letters, digits and `+/_-` in a row. */
const MIN_SECRET = 20;
/** So many letters, digits and `+` in a row has what looks random, beside two `=` at its end. */
const MIN_PART = MIN_SECRET - 2;
const KEY_HEADER = '-----BEGIN ';
/** Longer lines are no text that somebody wrote, such as an embedded picture. */
const MAX_LINE = 20_000;

/** Bits a character by Shannon's formula. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

function isMadeUp(value: string): boolean {
  return (
    /example|sample|dummy|fake|redacted|changeme|replace|placeholder|your[_-]|(.)\1{5}|123456789|abcdefgh|deadbeef/i.test(
      value,
    ) || new Set(value).size < MIN_DISTINCT
  );
}

function looksRandom(value: string): boolean {
  const longest = value
    .split(/[/_-]/)
    .reduce((best, part) => (part.length > best.length ? part : best), '');
  const changes = longest.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
  return (
    longest.length >= MIN_SECRET &&
    changes >= MIN_CHANGES &&
    entropy(longest) >= MIN_ENTROPY
  );
}

interface Found {
  name: string;
  column: number;
}

function codesOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) =>
    pattern.test(String.fromCharCode(code)) ? 1 : 0,
  );
}

/** Whether a character may be a part of a token, or of a part of one that looks random, by its code. */
const IN_TOKEN = codesOf(/[\w+/-]/);
const IN_PART = codesOf(/[A-Za-z0-9+]/);

/**
 * Where `length` characters of a kind stand in a row, at `from` or behind it
 * and before `to`; `-1` where none do. Of each stretch of that length only the last characters
 * are looked at, back to one of another kind: a few steps for most lines.
 */
function nextRun(
  text: string,
  from: number,
  length: number,
  kind: Uint8Array,
  to = text.length,
): number {
  let start = from;
  while (start + length <= to) {
    let at = start + length - 1;
    while (at >= start && kind[text.charCodeAt(at)] === 1) {
      at -= 1;
    }
    if (at < start) {
      return start;
    }
    start = at + 1;
  }
  return -1;
}

/** A part of each form; most lines hold none of them. */
const ANY_HINT = new RegExp(SECRET_FORMS.map(({ hint }) => hint).join('|'));

function findForm(line: string): Found | undefined {
  if (!ANY_HINT.test(line)) {
    return undefined;
  }
  for (const { name, hint, pattern } of SECRET_FORMS) {
    for (const match of line.includes(hint) ? matches(pattern, line) : []) {
      const value = match[1] ?? match[0];
      if (!isMadeUp(value)) {
        return { name, column: match.index + match[0].indexOf(value) + 1 };
      }
    }
  }
  return undefined;
}

function findAssigned(line: string): Found | undefined {
  for (const match of matches(ASSIGNED_SECRET, line)) {
    const value = match[1] ?? '';
    if (looksRandom(value) && !isMadeUp(value)) {
      return {
        name: 'a secret',
        column: match.index + match[0].lastIndexOf(value) + 1,
      };
    }
  }
  return undefined;
}

interface SuspectLine {
  index: number;
  /** Where it starts in the text. */
  start: number;
}

/**
 * The lines that hold a word as long as the shortest secret, or the header of a
 * key.
 */
function suspectLines(text: string, lines: readonly string[]): SuspectLine[] {
  const suspects: SuspectLine[] = [];
  const mayHoldKey = text.includes(KEY_HEADER);
  let run = nextRun(text, 0, MIN_SECRET, IN_TOKEN);
  let end = -1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    end += line.length + 1;
    if (run === -1 && !mayHoldKey) {
      break;
    }
    const holdsRun = run !== -1 && run < end;
    if (holdsRun || (mayHoldKey && line.includes(KEY_HEADER))) {
      suspects.push({ index, start: end - line.length });
    }
    // The rest of a line that is looked at anyway needs no search.
    if (holdsRun) {
      run = nextRun(text, end + 1, MIN_SECRET, IN_TOKEN);
    }
  }
  return suspects;
}

/** The header alone is often quoted; a key has its body below. */
function startsPrivateKey(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return (
    line.includes(KEY_HEADER) &&
    /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/.test(
      line,
    ) &&
    lines
      .slice(index + 1, index + 7)
      .some(
        body =>
          /^[\s>|]{0,40}[A-Za-z0-9+/]{40,80}={0,2}\s*$/.test(body) &&
          !isMadeUp(body.trim()),
      )
  );
}

function findInLine(
  text: string,
  start: number,
  lines: readonly string[],
  index: number,
): Found | undefined {
  const line = lines[index] ?? '';
  if (startsPrivateKey(lines, index)) {
    return { name: 'a private key', column: line.indexOf(KEY_HEADER) + 1 };
  }
  const form = findForm(line);
  if (form) {
    return form;
  }
  // Addresses are long, and few of their parts are. The text is searched and
  // not the line, a slice of it, each character of which takes longer to read.
  const end = start + line.length;
  return nextRun(text, start, MIN_PART, IN_PART, end) === -1
    ? undefined
    : findAssigned(line);
}

/**
 * Finds what is a secret by its form, in any part of the text. The message
 * never repeats it.
 *
 * @param text - the source
 * @param lines - its lines
 */
export function diagnoseSecrets(
  text: string,
  lines: readonly string[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { index, start } of suspectLines(text, lines)) {
    const line = lines[index] ?? '';
    const found =
      line.length > MAX_LINE
        ? undefined
        : findInLine(text, start, lines, index);
    if (found) {
      diagnostics.push({
        rule: 'secret-in-text',
        severity: 'error',
        message: `This looks like ${found.name}. Revoke it, since the repository's history keeps it, and write where to find the new one instead.`,
        line: index + 1,
        column: found.column,
      });
    }
  }
  return diagnostics;
}
