import { memo } from './memo';

/** A part of inline Markdown other than running text; offsets are UTF-16 code units. */
export type InlineSpan =
  | { kind: 'code'; start: number; end: number; value: string }
  | {
      kind: 'link';
      start: number;
      end: number;
      text: string;
      image: boolean;
      /** Absent for a reference link. */
      href?: string;
      /** Label of the definition that a reference link needs. */
      label?: string;
    }
  | { kind: 'url'; start: number; end: number; href: string }
  | { kind: 'comment'; start: number; end: number }
  | { kind: 'tag'; start: number; end: number; name: string };

/** A longer label is none (CommonMark 4.7), and a longer tag is taken for text. */
const MAX_LABEL = 999;
const MAX_TAG = 1000;
/** So many failed tries at a link target end the search, which keeps the scan linear. */
const MAX_FAILED_TARGETS = 500;

const TAG =
  /<(\/?)([A-Za-z][^\s<>/]{0,80})((?:[^<>"']|"[^"]{0,400}"|'[^']{0,400}'){0,400})>/y;
const AUTOLINK =
  /<([A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})>/y;
const DESTINATION =
  /\(\s{0,9}(?:<([^<>\n]{0,4000})>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.){0,2000}\)){0,4000}))(?:\s{1,9}(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s{0,9}\)/y;
/** The character at which a span may begin, and that which hides one. */
const SPECIAL = /[\\`<[\]]|h(?=ttps?:\/\/)/g;
const URL_TEXT = /https?:\/\/[^\s<>`|"]{1,2000}/y;

function match(
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a span may begin at `from` or behind it; `-1` where none does. */
function nextSpecial(text: string, from: number): number {
  // A pattern, as a text is mostly a slice of another: a loop over its
  // characters would find its way to the other for each of them.
  SPECIAL.lastIndex = from;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : -1;
}

function scan(text: string): readonly InlineSpan[] {
  const spans: InlineSpan[] = [];
  const brackets: { at: number; image: boolean }[] = [];
  /** Lengths of backtick runs that no later run closes. */
  const unclosedRuns = new Set<number>();
  /** No comment is closed from here on. */
  let commentsEnd = false;
  let failedTargets = 0;
  let at = 0;

  const readCode = (): number => {
    let length = 1;
    while (text[at + length] === '`') {
      length += 1;
    }
    if (unclosedRuns.has(length)) {
      return at + length;
    }
    let close = at + length;
    for (;;) {
      close = text.indexOf('`', close);
      if (close === -1) {
        unclosedRuns.add(length);
        return at + length;
      }
      let end = close + 1;
      while (text[end] === '`') {
        end += 1;
      }
      if (end - close === length) {
        const code = text.slice(at + length, close);
        const value = code.includes('\n') ? code.replaceAll('\n', ' ') : code;
        const trimmed =
          value.startsWith(' ') && /^ .*[^ ].* $/.test(value)
            ? value.slice(1, -1)
            : value;
        spans.push({ kind: 'code', start: at, end, value: trimmed });
        return end;
      }
      close = end;
    }
  };

  const readAngle = (): number => {
    if (text.startsWith('<!--', at)) {
      const close = commentsEnd ? -1 : text.indexOf('-->', at + 4);
      if (close !== -1) {
        spans.push({ kind: 'comment', start: at, end: close + 3 });
        return close + 3;
      }
      commentsEnd = true;
      return at + 4;
    }
    const link = match(AUTOLINK, text, at);
    if (link?.[1]) {
      const end = at + link[0].length;
      const href = link[1].includes(':') ? link[1] : `mailto:${link[1]}`;
      spans.push({ kind: 'url', start: at, end, href });
      return end;
    }
    const tag = match(TAG, text, at);
    if (tag?.[2] && tag[0].length <= MAX_TAG) {
      const end = at + tag[0].length;
      spans.push({ kind: 'tag', start: at, end, name: tag[2].toLowerCase() });
      return end;
    }
    return at + 1;
  };

  const readClosingBracket = (): number => {
    const open = brackets.pop();
    if (!open) {
      return at + 1;
    }
    const start = open.image ? open.at - 1 : open.at;
    const inner = text.slice(open.at + 1, at);
    const destination =
      text[at + 1] === '(' && failedTargets < MAX_FAILED_TARGETS
        ? match(DESTINATION, text, at + 1)
        : null;
    if (!destination && text[at + 1] === '(') {
      failedTargets += 1;
    }
    if (destination) {
      const end = at + 1 + destination[0].length;
      const href = destination[1] ?? destination[2] ?? '';
      spans.push({
        kind: 'link',
        start,
        end,
        text: inner,
        image: open.image,
        href,
      });
      return end;
    }
    if (inner.length > MAX_LABEL) {
      return at + 1;
    }
    let label = inner;
    let end = at + 1;
    if (text[end] === '[') {
      const close = text.indexOf(']', end);
      if (close !== -1 && close - end <= MAX_LABEL) {
        label =
          text.slice(end + 1, close).trim() === ''
            ? inner
            : text.slice(end + 1, close);
        end = close + 1;
      }
    }
    if (label.trim() !== '') {
      spans.push({
        kind: 'link',
        start,
        end,
        text: inner,
        image: open.image,
        label,
      });
    }
    return end;
  };

  const readUrl = (): number => {
    const url = brackets.length === 0 ? match(URL_TEXT, text, at) : null;
    if (!url) {
      return at + 1;
    }
    const href = url[0].replace(/[.,;:!?'*_)\]]+$/, '');
    spans.push({ kind: 'url', start: at, end: at + href.length, href });
    return at + href.length;
  };

  for (;;) {
    at = nextSpecial(text, at);
    if (at === -1) {
      return spans;
    }
    const character = text.charAt(at);
    if (character === '\\') {
      at += 2;
    } else if (character === '`') {
      at = readCode();
    } else if (character === '<') {
      at = readAngle();
    } else if (character === '[') {
      brackets.push({ at, image: text[at - 1] === '!' });
      at += 1;
    } else if (character === ']') {
      at = readClosingBracket();
    } else {
      at = readUrl();
    }
  }
}

/** What is known of a text of inline Markdown. */
interface InlineText {
  readonly spans: readonly InlineSpan[];
  /** The text as a reader sees it, once somebody has asked for it. */
  plain: string | undefined;
}

const NO_SPANS: readonly InlineSpan[] = [];

/** One memory for all that is asked of a text, as to look into one takes time too. */
export const inlineText = memo(
  (text): InlineText => ({ spans: scan(text), plain: undefined }),
);

/** Code, links, tags and comments of inline Markdown, in one pass. */
export function scanInline(text: string): readonly InlineSpan[] {
  return nextSpecial(text, 0) === -1 ? NO_SPANS : inlineText(text).spans;
}
