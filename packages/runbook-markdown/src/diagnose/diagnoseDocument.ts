import { Block, Diagnostic, RunbookDocument } from '../model';
import { normaliseLabel } from '../text/references';
import { scanInline } from '../text/scanInline';
import { isPlaceholderText, proseOf } from '../recognise/prose';
import { RESPONSE } from '../recognise/titles';
import { DocumentView } from '../recognise/view';
import { diagnoseLinks, HasFile } from './danglingLinks';
import { diagnoseDestructive } from './destructiveWithoutWarning';
import { diagnosePlaceholders } from './placeholderOutsideCode';
import { diagnoseEmptyProcedures } from './procedureWithoutSteps';

function diagnoseReview(
  document: RunbookDocument,
  today: string | undefined,
): Diagnostic[] {
  const { lastReviewed, reviewDue } = document.metadata;
  if (reviewDue && today && reviewDue < today) {
    return [
      {
        rule: 'review-overdue',
        severity: 'warning',
        message: `The review was due on ${reviewDue}. Check that the runbook still holds and update the date.`,
        line: 1,
      },
    ];
  }
  return lastReviewed || reviewDue
    ? []
    : [
        {
          rule: 'review-missing',
          severity: 'info',
          message:
            'The document does not say when it was last reviewed. Add "last_reviewed_on: YYYY-MM-DD" to its front matter.',
          line: 1,
        },
      ];
}

function diagnoseTitle(view: DocumentView): Diagnostic[] {
  return view.titleSection || view.frontMatter?.fields.get('title')
    ? []
    : [
        {
          rule: 'no-title',
          severity: 'warning',
          message:
            'The document has no title. Start it with a heading such as "# Name of the service".',
          line: (view.frontMatter?.end ?? -1) + 2,
        },
      ];
}

function diagnoseAlerts(document: RunbookDocument): Diagnostic[] {
  return document.alerts
    .filter(alert => !alert.firstResponse && alert.procedures.length === 0)
    .map(alert => ({
      rule: 'alert-without-first-response',
      severity: 'warning',
      message: `Nothing says what to do first when "${alert.name}" fires. Add a first response or a link to a procedure.`,
      line: alert.line,
    }));
}

function endsWithDigit(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 0x30 && code <= 0x39;
}

function diagnoseAnchors(view: DocumentView): Diagnostic[] {
  const seen = new Map<string, number>();
  const found: Diagnostic[] = [];
  for (const { anchor, title, start } of view.sections) {
    const number = endsWithDigit(anchor) ? /-\d+$/.exec(anchor) : null;
    const first = number ? seen.get(anchor.slice(0, number.index)) : undefined;
    if (first !== undefined && title !== '') {
      found.push({
        rule: 'duplicate-anchor',
        severity: 'info',
        message: `Two sections at the same place are called "${title}" (see line ${first}). Links to this one break when the order changes; give it a name of its own.`,
        line: start + 1,
      });
    }
    seen.set(anchor, start + 1);
  }
  return found;
}

/** Where the whole is a placeholder, its first block is one. */
function mayBeUnwritten(first: Block | undefined): boolean {
  return first?.type !== 'markdown' || isPlaceholderText(first.markdown);
}

/** Sections that ought to say what to do and say only that nobody has written it. */
function diagnoseTodos(view: DocumentView): Diagnostic[] {
  return view.sections.flatMap((section): Diagnostic[] => {
    const prose =
      section.children.length === 0 &&
      section.nodes.length > 0 &&
      mayBeUnwritten(section.content[0]) &&
      RESPONSE.test(section.bare)
        ? proseOf(section, view)
        : undefined;
    return prose && isPlaceholderText(prose.markdown)
      ? [
          {
            rule: 'todo-in-mitigation',
            severity: 'warning',
            message: `"${section.title}" holds only a placeholder. Write down what to do, even if it is one line.`,
            line: prose.line,
            endLine: prose.endLine,
          },
        ]
      : [];
  });
}

function diagnoseFragments(
  document: RunbookDocument,
  view: DocumentView,
): Diagnostic[] {
  const fragments = document.links.filter(
    link => !link.image && link.href.startsWith('#'),
  );
  if (fragments.length === 0) {
    return [];
  }
  const targets = new Set<string>(['top', '']);
  for (const section of view.sections) {
    [section.anchor, ...section.aliases].forEach(anchor =>
      targets.add(anchor.toLowerCase()),
    );
  }
  document.procedures.forEach(procedure => targets.add(procedure.anchor));
  document.alerts.forEach(alert => targets.add(alert.anchor));
  const anchorOf = (href: string) => {
    try {
      return decodeURIComponent(href.slice(1)).toLowerCase();
    } catch {
      return href.slice(1).toLowerCase();
    }
  };
  return fragments
    .filter(link => !targets.has(anchorOf(link.href)))
    .map(link => ({
      rule: 'dangling-anchor',
      severity: 'warning',
      message: `The link "${link.text}" leads to ${link.href}, and no heading of this document has that anchor.`,
      line: link.line,
    }));
}

/** Full and collapsed reference links whose definition is missing. */
function diagnoseReferences(view: DocumentView): Diagnostic[] {
  if (!view.source.text.includes('][')) {
    return [];
  }
  return view.sections.flatMap(section =>
    section.nodes.flatMap(node =>
      node.type === 'paragraph' && node.text.includes('][')
        ? scanInline(node.text).flatMap((span): Diagnostic[] =>
            span.kind === 'link' &&
            span.label !== undefined &&
            node.text[span.end - 1] === ']' &&
            span.end - span.start > span.text.length + 2 &&
            !view.references.has(normaliseLabel(span.label))
              ? [
                  {
                    rule: 'dangling-reference',
                    severity: 'warning',
                    message: `The link "[${span.text}]" has no target: nothing defines "[${span.label}]".`,
                    line: node.start + 1,
                  },
                ]
              : [],
          )
        : [],
    ),
  );
}

/** What is known besides the text. */
export interface DiagnoseOptions {
  today?: string;
  hasFile?: HasFile;
  /** A page that was converted to Markdown. */
  isHtml: boolean;
}

/** Diagnostics about what was recognised. */
export function diagnoseDocument(
  document: RunbookDocument,
  view: DocumentView,
  options: DiagnoseOptions,
): Diagnostic[] {
  return [
    ...diagnoseTitle(view),
    ...diagnoseReview(document, options.today),
    ...diagnoseAlerts(document),
    ...diagnoseAnchors(view),
    ...diagnoseTodos(view),
    ...diagnoseFragments(document, view),
    ...diagnoseReferences(view),
    ...diagnoseLinks(document, view.path, view.lines, options.hasFile),
    ...diagnoseEmptyProcedures(document),
    ...diagnoseDestructive(document),
    // A tag in HTML is written `&lt;name&gt;`, so none can vanish.
    ...(options.isHtml ? [] : diagnosePlaceholders(view)),
  ];
}
