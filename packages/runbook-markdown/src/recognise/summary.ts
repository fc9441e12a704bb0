import { plainText } from '../text/plainText';
import { SectionNode } from '../tree/section';
import { isPlaceholderText, proseOf } from './prose';
import { DocumentView, Recognised } from './view';

const OUTAGE =
  /\b(?:if|when|while|without)\s+(?:the\s+)?[\w.-]+(?:\s+[\w-]+){0,3}\s+(?:is|goes|are|becomes?)\s+(?:down|unavailable|unreachable|offline|degraded)\b|\bduring an outage\b|\bcustomers (?:cannot|can't)\b/i;

function introduction(view: DocumentView): SectionNode | undefined {
  const [first] = view.sections;
  return [view.titleSection, first].find(section =>
    section?.nodes.some(node => node.type === 'paragraph'),
  );
}

/** Lines such as `Owner: …` or `Owned by …` and nothing else. */
function isFields(text: string): boolean {
  return text
    .split('\n')
    .every(line =>
      /^[-*_\s]*(?:[\w -]{2,30}[*_]*:[*_]*\s+\S.{0,120}|owned by [^.]{2,80}(?:\.|$)[^A-Z]*)$/i.test(
        line,
      ),
    );
}

function firstParagraphs(section: SectionNode, view: DocumentView) {
  const from = section.nodes.findIndex(
    node =>
      node.type === 'paragraph' &&
      !isFields(node.text) &&
      !/table of contents/i.test(node.text),
  );
  const start = section.nodes[from];
  if (!start) {
    return undefined;
  }
  let last = from;
  while (section.nodes[last + 1]?.type === 'paragraph') {
    last += 1;
  }
  const end = section.nodes[last]?.end ?? start.end;
  return proseOf(section, view, { start: start.start, end });
}

/** Finds what the service does and what its users lose without it. */
export function recogniseSummary(
  view: DocumentView,
  found: Readonly<Recognised>,
): Partial<Recognised> {
  const ofKind = (kind: string) => {
    for (const section of view.sections) {
      const prose =
        found.kinds.get(section) === kind ? proseOf(section, view) : undefined;
      if (prose && !isPlaceholderText(prose.markdown)) {
        return prose;
      }
    }
    return undefined;
  };
  const summary = ofKind('summary');
  const intro = introduction(view);
  const impact = ofKind('impact') ?? outageSentence(view);
  return {
    summary: summary ?? (intro ? firstParagraphs(intro, view) : undefined),
    impact,
  };
}

/** "If the service is down, customers cannot log in." */
function outageSentence(view: DocumentView) {
  for (const section of view.sections.slice(0, 6)) {
    for (const node of section.nodes) {
      if (
        node.type === 'paragraph' &&
        /down|unavailable|unreachable|offline|degraded|outage|customers/i.test(
          node.text,
        ) &&
        OUTAGE.test(plainText(node.text))
      ) {
        return proseOf(section, view, node);
      }
    }
  }
  return undefined;
}
