import {
  AlertDefinition,
  Diagnostic,
  parseRunbook,
  Procedure,
  RunbookDocument,
  Section,
} from 'runbook-markdown';
import { composeProcedure } from './composeProcedure';
import { ProcedureContent } from './content';

/** What a written procedure says, as the reader of Markdown files reads it. @public */
export interface ReadProcedure {
  /** A document with this procedure, and the alerts that it answers. */
  document: RunbookDocument;
  /** Lines are those of the procedure's own text. */
  diagnostics: Diagnostic[];
}

/** What is to be said of a whole document, and not of a procedure. */
const OF_DOCUMENTS: readonly string[] = [
  'no-title',
  'review-missing',
  'review-overdue',
];

/**
 * Reads a written procedure with the parser of Markdown runbooks, so that it
 * looks the same when it has moved to the repository.
 *
 * @param slug - becomes the anchor of the procedure
 * @public
 */
export function readProcedure(
  slug: string,
  content: Pick<
    ProcedureContent,
    'title' | 'when' | 'markdown' | 'severity' | 'alerts'
  >,
): ReadProcedure {
  const { markdown, linesBefore } = composeProcedure(content);
  const parsed = parseRunbook(markdown, { path: 'runbook.md' });
  const read = parsed.document.sections.find(({ level }) => level === 2);
  const procedure = parsed.document.procedures.find(
    ({ anchor }) => anchor === read?.anchor,
  );
  const section: Section = {
    ...(read ?? emptySection()),
    // Where the title does not fit it, the slug still leads here.
    anchor: slug,
    aliases: [],
    title: content.title,
    kind: 'procedure',
  };
  const own: Procedure = {
    ...(procedure ?? {
      when: content.when,
      content: section.content,
      line: section.line,
      endLine: section.endLine,
    }),
    anchor: slug,
    sectionAnchor: slug,
    isSection: true,
    title: content.title,
    path: [],
  };
  return {
    document: {
      formatVersion: parsed.document.formatVersion,
      title: content.title,
      metadata: {},
      sections: [section],
      dependencies: [],
      alerts: alertsOf(slug, content, section),
      procedures: [own],
      checklists: [],
      severities: [],
      escalation: [],
      rotation: [],
      links: parsed.document.links,
    },
    diagnostics: parsed.diagnostics
      .filter(({ rule }) => !OF_DOCUMENTS.includes(rule))
      .map(({ line, endLine, ...diagnostic }) => ({
        ...diagnostic,
        line: Math.max(1, line - linesBefore),
        ...(endLine !== undefined && {
          endLine: Math.max(1, endLine - linesBefore),
        }),
      })),
  };
}

function emptySection(): Section {
  return {
    anchor: '',
    aliases: [],
    title: '',
    level: 2,
    kind: 'procedure',
    content: [],
    children: [],
    line: 1,
    endLine: 1,
  };
}

function alertsOf(
  slug: string,
  { alerts, severity }: Pick<ProcedureContent, 'alerts' | 'severity'>,
  { line, endLine }: Section,
): AlertDefinition[] {
  return alerts.map((name, index) => ({
    name,
    // No heading has a tilde in its anchor.
    anchor: `${slug}~alert-${index + 1}`,
    sectionAnchor: slug,
    ...(severity && { severity, severityText: severity }),
    procedures: [slug],
    line,
    endLine,
  }));
}
