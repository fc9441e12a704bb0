/** `On Call - Ines Carvalho - Parcels`, as PagerDuty writes it. */
const PAGERDUTY = /^on[- ]?call\s+[-–—]\s+(.+?)\s+[-–—]\s+.+$/i;

/** What people write around a name: on call, on-call, oncall. */
const ON_CALL = /\b(?:is\s+)?on[-\s]?call\b/gi;

const EMAIL = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/g;

/** What stands between a name and the rest, or between two names. */
const BETWEEN = /\s+[-–—|→>]\s+|[:,;/|()[\]<>"]|\s+(?:&|\+|and)\s+/;

/** What a title may say about who is on call. */
export interface SummaryNames {
  /** What is taken for the name where nobody is found. */
  label: string;
  /** Names of one person each, the likeliest first: the first that fits holds. */
  whole: string[];
  /** Parts, of which each that fits is one more person. */
  parts: string[];
}

/** Where a title may name people; what of it does is for the catalog to say. */
export function namesInSummary(summary: string): SummaryNames {
  const vendor = PAGERDUTY.exec(summary)?.[1]?.trim();
  if (vendor) {
    return { label: vendor, whole: [vendor], parts: partsOf(vendor) };
  }
  const bare = trimmed(summary.replace(ON_CALL, ' '));
  const emails = summary.match(EMAIL) ?? [];
  return {
    label: bare || summary || 'no title',
    whole: unique([summary, bare]),
    parts: unique([...emails, ...partsOf(bare), ...partsOf(summary)]),
  };
}

function partsOf(text: string): string[] {
  return text.split(BETWEEN).map(trimmed);
}

/** Without the dashes and spaces that are left where words were taken out. */
function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s\-–—:|,.]+|[\s\-–—:|,]+$/g, '');
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)].filter(text => text !== '');
}
