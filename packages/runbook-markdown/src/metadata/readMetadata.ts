import { DocumentMetadata } from '../model';
import { FrontMatter } from '../source/readFrontMatter';
import { anyOf } from '../text/anyOf';
import { plainText } from '../text/plainText';
import { SectionNode } from '../tree/section';
import { addDuration, readDate, readInterval } from './calendar';

/** How many lines at the top and the end are searched for what the text says of itself. */
const HEAD_LINES = 25;
const TAIL_LINES = 12;

const FIELDS: Record<
  'owner' | 'version' | 'lastReviewed' | 'reviewInterval' | 'contact' | 'tier',
  readonly string[]
> = {
  owner: [
    'owner',
    'owners',
    'team',
    'owner_team',
    'owned_by',
    'service_owner',
    'maintainer',
    'author_team',
    'owner_slack',
  ],
  version: ['version', 'runbook_version', 'doc_version'],
  lastReviewed: [
    'last_reviewed_on',
    'last_reviewed',
    'lastreviewed',
    'last-reviewed',
    'reviewed',
    'reviewed_on',
    'last_review',
  ],
  reviewInterval: [
    'review_in',
    'review_interval',
    'review_every',
    'review-interval',
    'review_cycle',
    'reviewinterval',
    'review_frequency',
  ],
  contact: [
    'owner_slack',
    'contact',
    'slack',
    'slack_channel',
    'channel',
    'owner_email',
    'email',
  ],
  tier: ['tier', 'service_tier', 'criticality'],
};

const TEXT: Record<keyof typeof FIELDS, readonly RegExp[]> = {
  owner: [
    /\bowned by:?\s+(@?(?:[\w&/-]|\.(?=\w))+(?:[ /&-](?:[\w&/-]|\.(?=\w))+){0,4})/i,
    /(?:^|[·|,>*-]\s*)(?:service |runbook |document |primary )?(?:owner|owning team|team|maintainer|maintained by)s?\s*:\s*((?:[^·|\n,;().]|\.(?=\S)){2,60})/i,
  ],
  version: [
    /(?:^|[·|(,]\s*)(?:(?:document |runbook |doc )?version\s*:\s*)(v?\d+(?:\.\d+){1,3}(?:-[\w.]+)?)\b/i,
    /(?:[·|]\s*|\brunbook\s+|^\s*)(v\d+(?:\.\d+){1,3}(?:-[\w.]+)?)(?=\s*(?:[·|,)]|$))/i,
  ],
  lastReviewed: [
    /\blast(?:ly)? reviewed(?: on)?\s*:?\s*([^·|\n]{6,30})/i,
    /\breviewed on\s*:?\s*([^·|\n]{6,30})/i,
  ],
  reviewInterval: [
    /\breview (?:interval|cycle|frequency|in|every)\s*:?\s*([^·|\n.]{2,30})/i,
    /\breviewed (every [^·|\n.]{2,30})/i,
    /\b((?:quarterly|monthly|yearly|annual(?:ly)?))\s+review/i,
  ],
  contact: [
    /(?:^|[·|>*-]\s*)(?:contact|slack(?: channel)?|channel)\s*:\s*([^·|\n]{2,80})/i,
  ],
  tier: [
    /(?:^|[·|>*-]\s*|\b)(?:service )?tier\s*:?\s*(\d)\b/i,
    /(?:^|[·|>*-]\s*)(?:service )?tier\s*:\s*(\w{2,20})/i,
  ],
};

/** One of these is a part of what the patterns of a field fit, without case. */
const WORDS: Record<keyof typeof FIELDS, readonly string[]> = {
  owner: ['own', 'team', 'maintain'],
  version: ['v'],
  lastReviewed: ['review'],
  reviewInterval: ['review'],
  contact: ['contact', 'slack', 'channel'],
  tier: ['tier'],
};

/** Sections whose only text is the value of a field. */
const FIELD_SECTIONS: ReadonlyMap<string, RegExp> = new Map([
  ['tier', /^(?:service )?tier$/],
  [
    'owner',
    /^(?:service |delivered by|supported by|primary )?owner(?:ship)?$|^(?:delivered|supported) by$/,
  ],
  ['contact', /^contact$/],
]);

function clean(value: string | undefined): string | undefined {
  const text = value?.replace(/[\s.,;*_]+$/, '').trim();
  return text ? text : undefined;
}

function fromFrontMatter(
  frontMatter: FrontMatter | undefined,
  names: readonly string[],
): string | undefined {
  const name = names.find(
    item => (frontMatter?.fields.get(item) ?? '').trim() !== '',
  );
  return name === undefined ? undefined : frontMatter?.fields.get(name)?.trim();
}

/** A word that each of the patterns above needs … */
const KEYWORD = /owned|v\d|review|tier/i;
/** … or, where the value stands behind a colon or in the next cell, one of these. */
const LABEL = /own|team|maintain|version|contact|slack|channel/i;
/** Both at once: most lines have neither. */
const EITHER = anyOf(KEYWORD, LABEL);

function isFieldLine(line: string): boolean {
  if (line === '' || line.length > 300) {
    return false;
  }
  const mayBehindLabel = line.includes(':') || line.includes('|');
  return (
    (mayBehindLabel ? EITHER : KEYWORD).test(line) &&
    !/^\s*(?:```|~~~)/.test(line)
  );
}

function searchedLines(
  lines: readonly string[],
  start: number,
  sections: readonly SectionNode[],
): string[] {
  const contacts = sections.filter(section =>
    /\b(?:contact|owner|maintainer)/i.test(section.title),
  );
  const spans = [
    lines.slice(start, start + HEAD_LINES),
    ...contacts.map(section =>
      lines.slice(section.start + 1, Math.min(section.end, section.start + 20)),
    ),
    lines.slice(Math.max(start + HEAD_LINES, lines.length - TAIL_LINES)),
  ];
  return spans
    .flat()
    .filter(isFieldLine)
    .map(line =>
      plainText(
        line
          .replace(/^\s*(?:>\s*)+/, '')
          .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
          .replace(/^\s*\|\s*([^|]{2,40}?)\s*\|\s*([^|]+?)\s*\|.*$/, '$1: $2'),
      ),
    );
}

function fromSections(
  sections: readonly SectionNode[],
  field: keyof typeof FIELDS,
): string | undefined {
  const pattern = FIELD_SECTIONS.get(field);
  if (!pattern) {
    return undefined;
  }
  for (const { nodes, bare } of sections) {
    const [node] = nodes;
    if (
      nodes.length === 1 &&
      node?.type === 'paragraph' &&
      node.text.length <= 60 &&
      pattern.test(bare)
    ) {
      return plainText(node.text);
    }
  }
  return undefined;
}

/** Reads owner, version and review dates, from the front matter before the text. */
export function readMetadata(
  frontMatter: FrontMatter | undefined,
  allLines: readonly string[],
  sections: readonly SectionNode[],
): DocumentMetadata {
  const searched = searchedLines(
    allLines,
    frontMatter ? frontMatter.end + 1 : 0,
    sections,
  ).map(text => ({ text, lower: text.toLowerCase() }));
  const find = (field: keyof typeof FIELDS): string | undefined => {
    const own =
      fromFrontMatter(frontMatter, FIELDS[field]) ??
      fromSections(sections, field);
    if (own !== undefined) {
      return clean(own);
    }
    const words = WORDS[field];
    const lines = searched.filter(({ lower }) =>
      words.some(word => lower.includes(word)),
    );
    for (const pattern of TEXT[field]) {
      for (const { text: line } of lines) {
        const value = clean(pattern.exec(line)?.[1]);
        if (value) {
          return value;
        }
      }
    }
    return undefined;
  };
  const reviewed = find('lastReviewed');
  const lastReviewed = reviewed && readDate(reviewed);
  const interval = find('reviewInterval');
  const reviewInterval = interval && readInterval(interval);
  const next =
    frontMatter?.fields.get('review_by') ??
    frontMatter?.fields.get('next_review');
  const stated = next && readDate(next);
  const reviewDue =
    stated ??
    (lastReviewed && reviewInterval
      ? addDuration(lastReviewed, reviewInterval)
      : undefined);
  const version = find('version');
  return {
    owner: find('owner'),
    version,
    lastReviewed,
    reviewInterval,
    reviewDue,
    contact: find('contact'),
    tier: find('tier'),
  };
}
