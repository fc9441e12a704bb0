import { Severity } from '../model';

const LEVELS: readonly Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];
const NUMBERED =
  /^(?:sev(?:erity)?|s|p|prio(?:rity)?|level|tier)[\s_-]?([0-5])$/i;
const WORDS: { pattern: RegExp; level: Severity }[] = [
  {
    pattern:
      /^(?:critical|crit|page|paging|pager|fatal|emergency|disaster|blocker|outage|kritisch|critique|crítico)$/i,
    level: 'SEV1',
  },
  { pattern: /^(?:error|high|major|urgent|severe)$/i, level: 'SEV2' },
  {
    pattern: /^(?:warning|warn|medium|moderate|minor|normal|ticket)$/i,
    level: 'SEV3',
  },
  {
    pattern:
      /^(?:info|informational|information|low|notice|none|cosmetic|trivial)$/i,
    level: 'SEV4',
  },
];

/** A severity, and the author's word for it. */
export interface FoundSeverity {
  severity: Severity;
  severityText: string;
}

/** Level of a single word or label: `SEV-1`, `P2`, `critical`. P0 and S0 are the highest as well as P1. @public */
export function severityOfWord(word: string): Severity | undefined {
  const text = word.trim().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const digit = NUMBERED.exec(text)?.[1];
  if (digit !== undefined) {
    return LEVELS[Math.min(3, Math.max(0, Number(digit) - 1))];
  }
  return WORDS.find(({ pattern }) => pattern.test(text))?.level;
}

/** Severity of a table cell or short text such as `🔴 SEV-1 (page)`. */
export function severityOfCell(cell: string): FoundSeverity | undefined {
  const numbered = /\b(?:sev(?:erity)?[\s_-]?|s|p)[0-5]\b/i.exec(cell)?.[0];
  const candidates = numbered ? [numbered] : cell.split(/[\s,/()|:;–—-]+/);
  for (const candidate of candidates) {
    const severity = severityOfWord(candidate);
    if (severity) {
      return { severity, severityText: candidate };
    }
  }
  return undefined;
}

/** A word that each way to state a severity needs. */
const MAY_STATE =
  /severi|sévérité|schweregrad|priority|urgency|critical|warning|info|sev-?[1-5]|p[0-5]/i;

/** Severity that running text states: `Severity: critical`, `fires at critical severity`. */
export function severityOfText(text: string): FoundSeverity | undefined {
  const start = text.slice(0, 4000);
  if (!MAY_STATE.test(start)) {
    return undefined;
  }
  const stated =
    /\b(?:severity|priority|urgency|schweregrad|sévérité|severidad)\b\**\s*(?:level\s*)?[:=|]\s*[*_`"'[\s]*([\w-]{1,20}(?:\s?\d)?)/i.exec(
      start,
    )?.[1] ??
    /\b(?:at|with|of|has) (?:an? )?[`"*]{0,2}([\w-]{1,12})[`"*]{0,2} severity\b/i.exec(
      start,
    )?.[1] ??
    /\bseverity (?:of|is) [`"*]{0,2}([\w-]{1,12})/i.exec(start)?.[1] ??
    /\bfires? as an? [`"*]{0,2}(critical|warning|info)\b/i.exec(start)?.[1] ??
    /^\s*[*_]{0,2}(critical|warning|info|sev-?[1-5]|p[0-5])[*_]{0,2}\.?\s*$/im.exec(
      start,
    )?.[1] ??
    /!\[[^\]]{0,40}\b(critical|warning|sev-?[1-5])\b[^\]]{0,40}\]/i.exec(
      start,
    )?.[1];
  const severity = stated ? severityOfWord(stated) : undefined;
  return stated && severity ? { severity, severityText: stated } : undefined;
}

/** Severity at the end of an alert's name: `ClusterHACritical`. */
export function severityOfName(name: string): FoundSeverity | undefined {
  const word = /(Critical|Warning|Info|Page)$/.exec(name)?.[1];
  const severity = word ? severityOfWord(word) : undefined;
  return word && severity ? { severity, severityText: word } : undefined;
}
