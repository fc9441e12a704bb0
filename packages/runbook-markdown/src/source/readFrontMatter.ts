import { parseDocument } from 'yaml';
import { simpleYaml } from './simpleYaml';

/** Longer front matter is not metadata, and parsing it would cost too much. */
const MAX_LINES = 400;
const MAX_CHARACTERS = 32_768;
/** An alias that is resolved more often than this is an entity bomb. */
const MAX_ALIASES = 20;

/** The YAML block at the top of a document. */
export interface FrontMatter {
  /** Top-level scalars as text, keys in lower case. */
  fields: Map<string, string>;
  /** First and last line of the block with its fences, counted from 0. */
  start: number;
  end: number;
  /** Why the block could not be read. */
  problem?: string;
}

function readPlainFields(body: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of body) {
    const match = /^([\w-]{1,60}):[ \t]+(\S.*)$/.exec(line);
    if (match?.[1] && match[2]) {
      const value = match[2].trim().replace(/^(["'])(.*)\1$/, '$2');
      fields.set(match[1].toLowerCase(), value);
    }
  }
  return fields;
}

function readYaml(body: string): Map<string, string> {
  const document = parseDocument(body, {
    uniqueKeys: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    throw error;
  }
  const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  const fields = new Map<string, string>();
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (['string', 'number', 'boolean'].includes(typeof item)) {
        fields.set(key.toLowerCase(), String(item));
      }
    }
  }
  return fields;
}

/** Reads the front matter, if the document starts with one. */
export function readFrontMatter(
  lines: readonly string[],
): FrontMatter | undefined {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) {
    return undefined;
  }
  const limit = Math.min(lines.length, MAX_LINES);
  let end = 1;
  while (end < limit && !/^(?:---|\.\.\.)[ \t]*$/.test(lines[end] ?? '')) {
    end += 1;
  }
  // A rule at the top of the page is no front matter: that has a key below it.
  const first = lines.slice(1, end).find(line => /^[^\s#]/.test(line));
  if (end >= limit || !first || !/^["']?[\w .-]+["']?[ \t]*:/.test(first)) {
    return undefined;
  }
  const body = lines.slice(1, end);
  const text = body.join('\n');
  if (text.length > MAX_CHARACTERS) {
    return {
      fields: readPlainFields(body),
      start: 0,
      end,
      problem: 'it is too long',
    };
  }
  try {
    return { fields: simpleYaml(body) ?? readYaml(text), start: 0, end };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      fields: readPlainFields(body),
      start: 0,
      end,
      problem: (reason.split('\n')[0] ?? reason).replace(/:$/, ''),
    };
  }
}
