import { Placeholder } from '../model';
import { namedArguments } from './namedArguments';
import { placeholderKey } from './placeholderKey';
import { isWellKnownVariable } from './variables';
import { matches } from '../text/matches';

/** What the tools print or expect as it stands, in angle brackets. */
const NO_PLACEHOLDERS = new Set(
  'none nil null unset unknown pending invalid default nodes hidden empty undefined br html body head xml div span'.split(
    ' ',
  ),
);
/** First words of templates, jsonpath and awk programs. */
const KEYWORDS = new Set(
  'range end if else with define template block print printf next exit begin sum count length json len index include tpl break continue'.split(
    ' ',
  ),
);
/** Names of standards that are written like `UPPER-DASH` placeholders. */
const STANDARDS =
  /^(?:UTF|ISO|AES|RSA|SHA|HMAC|ECDSA|ECDHE|DHE|TLS|SSL|CVE|RFC|SEV|US|EU|AP|SA|CA|AF|ME|X|WWW|READ|TEST|HTTP|BEGIN|END|PLAIN|SCRAM|SASL|IPV|GMT|UTC|ED|PKCS|AWS|GZIP|COVID|NON|PRE|POST|KEEP)-/;

interface Candidate {
  name: string;
  token: string;
  offset: number;
}

const CLOSING = /<\/([\w.:-]{1,80})/g;
const ANGLE = /<([\p{L}][^<>\n$`"']{0,80})>/gu;
const BRACES2 = /\{\{[ \t]*([A-Za-z][\w -]{0,60}?)[ \t]*\}\}/g;
const BRACES = /\{([A-Za-z][\w-]{0,60})\}/g;
const YOUR =
  /(?<![A-Za-z0-9_<{$-])YOUR[_-][A-Z0-9]+(?:[_-][A-Z0-9]+)*(?![\w>}=-])/g;
const UPPER_DASH =
  /(?<![\w<{$.%-])[A-Z][A-Z0-9]+(?:-[A-Z][A-Z0-9]+)+(?![\w>}=:(-])/g;

function isAngle(
  name: string,
  before: string,
  after: string,
  closed: ReadonlySet<string>,
): boolean {
  if (
    NO_PLACEHOLDERS.has(name.toLowerCase()) ||
    /\s$/.test(name) ||
    closed.has(name)
  ) {
    return false;
  }
  if (
    /[@;()]|:\/\/|&&|\|\||\s\||\|\s|\s(?:AND|OR)\s|=|\/$/.test(name) ||
    before === '<'
  ) {
    return false;
  }
  // `List<String>` and `sort <in.txt>out.txt`
  const isGeneric =
    /\w/.test(before) &&
    /^(?:[A-Z][a-z]\w*|[A-Z]|string|int|bool|u?int\d+)$/.test(name);
  const isRedirect =
    /\s/.test(before) &&
    /^[\w./-]+\.[a-z]{2,4}$/.test(name) &&
    /[\w/]/.test(after);
  return !isGeneric && !isRedirect;
}

function findAngles(text: string): Candidate[] {
  const closed = new Set(
    text.includes('</')
      ? matches(CLOSING, text).map(match => match[1] ?? '')
      : [],
  );
  return matches(ANGLE, text).flatMap(match => {
    const [token, name] = match;
    const offset = match.index;
    const isPlaceholder =
      name !== undefined &&
      isAngle(
        name,
        text.charAt(offset - 1),
        text.charAt(offset + token.length),
        closed,
      );
    return isPlaceholder ? [{ name, token, offset }] : [];
  });
}

function findBraces(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matches(BRACES2, text)) {
    const name = match[1] ?? '';
    if (!KEYWORDS.has(name.split(/\s/)[0]?.toLowerCase() ?? '')) {
      found.push({ name, token: match[0], offset: match.index });
    }
  }
  // These programs give braces a meaning of their own.
  if (
    /\b(?:[gmn]?awk|jq|yq|sed|perl)\b|jsonpath|go-template|\bquery\s*\{/.test(
      text,
    )
  ) {
    return found;
  }
  for (const match of matches(BRACES, text)) {
    const name = match[1] ?? '';
    const isFree =
      !/[${%@\\#&]/.test(text.charAt(match.index - 1)) &&
      text.charAt(match.index + match[0].length) !== '}';
    if (isFree && !KEYWORDS.has(name.toLowerCase())) {
      found.push({ name, token: match[0], offset: match.index });
    }
  }
  return found;
}

function findVariables(
  text: string,
  assigned: ReadonlySet<string>,
  isShell: boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const variable = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/y;
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\' && quote !== "'") {
      index += 1;
    } else if (
      isShell &&
      (character === "'" || character === '"') &&
      (quote === '' || quote === character)
    ) {
      quote = quote === '' ? character : '';
    } else if (character === '$' && quote !== "'") {
      variable.lastIndex = index;
      const match = variable.exec(text);
      const name = match?.[1] ?? match?.[2];
      if (match && name) {
        if (!assigned.has(name) && !isWellKnownVariable(name)) {
          found.push({ name, token: match[0], offset: index });
        }
        index += match[0].length - 1;
      }
    }
  }
  return found;
}

function findUpperCase(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matches(YOUR, text)) {
    found.push({ name: match[0], token: match[0], offset: match.index });
  }
  for (const match of matches(UPPER_DASH, text)) {
    if (!STANDARDS.test(match[0])) {
      found.push({ name: match[0], token: match[0], offset: match.index });
    }
  }
  return found;
}

/** What `findPlaceholders` needs to know of the place a command stands in. */
export interface PlaceholderContext {
  language: string;
  /** Variables that code of the same document assigns. */
  assigned: ReadonlySet<string>;
}

/** Languages in which `$name` belongs to the program. */
const OWN_VARIABLES = /^(?:powershell|pwsh|ps1|perl|php|ruby|javascript|js)$/;
const NO_SHELL = /^(?:sql|postgres|postgresql|psql|mysql|promql|logql|redis)$/;

/** Finds the parts of a command that the reader has to fill in, in order. */
export function findPlaceholders(
  text: string,
  context: PlaceholderContext,
): Placeholder[] {
  const found: Candidate[] = [];
  if (text.includes('<')) {
    found.push(...findAngles(text));
  }
  if (text.includes('{')) {
    found.push(...findBraces(text));
  }
  if (text.includes('$') && !OWN_VARIABLES.test(context.language)) {
    found.push(
      ...findVariables(
        text,
        context.assigned,
        !NO_SHELL.test(context.language),
      ),
    );
  }
  if (/[A-Z]{2}[-_][A-Z]/.test(text)) {
    found.push(...findUpperCase(text));
    if (!NO_SHELL.test(context.language)) {
      for (const { name, offset } of namedArguments(text, context.assigned)) {
        found.push({ name, token: name, offset });
      }
    }
  }
  found.sort((a, b) => a.offset - b.offset || b.token.length - a.token.length);
  const result: Placeholder[] = [];
  let end = 0;
  for (const { name, token, offset } of found) {
    const key = placeholderKey(name);
    if (offset >= end && key !== '') {
      result.push({ key, token, offset });
      end = offset + token.length;
    }
  }
  return result;
}
