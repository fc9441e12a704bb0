import { assignedVariables } from './code/variables';
import { diagnoseDocument } from './diagnose/diagnoseDocument';
import { diagnoseSecrets } from './diagnose/secretInText';
import { diagnoseSource } from './diagnose/diagnoseSource';
import { htmlToMarkdown } from './html/htmlToMarkdown';
import { readMetadata } from './metadata/readMetadata';
import {
  Diagnostic,
  DOCUMENT_FORMAT_VERSION,
  RunbookDocument,
  Section,
} from './model';
import { recognise } from './recognise/recognisers';
import { DocumentView } from './recognise/view';
import { hideWrappers } from './source/hideWrappers';
import { readConflicts } from './source/readConflicts';
import { readFrontMatter } from './source/readFrontMatter';
import { recoverFences } from './source/recoverFences';
import { replaceConflictMarkers } from './source/replaceConflictMarkers';
import { normaliseSource } from './source/normaliseSource';
import { SourceLines } from './source/sourceLines';
import { assignAnchors } from './tree/assignAnchors';
import { documentTitle } from './tree/documentTitle';
import { TreeNode } from './tree/node';
import { readBlocks } from './tree/readBlocks';
import { readNodes } from './tree/readNodes';
import { readSections } from './tree/readSections';
import { flatten, SectionNode } from './tree/section';
import { forgetTexts } from './text/memo';
import { tokenise } from './tree/tokenise';

/** Options of {@link parseRunbook}. @public */
export interface ParseRunbookOptions {
  /** Path of the file within its repository; gives a title and the format where nothing else does. */
  path?: string;
  /** The day of reading, `YYYY-MM-DD`. Without it no review is reported as overdue. */
  today?: string;
  /** `html` for a standalone page. By default the extension of `path` decides. */
  format?: 'markdown' | 'html';
  /**
   * Whether a file or folder exists. It is asked for the targets of relative
   * links, resolved against `path`; without it no link is reported as dangling.
   */
  hasFile?: (path: string) => boolean;
}

/** Result of {@link parseRunbook}. @public */
export interface ParsedRunbook {
  /** What the text says. */
  document: RunbookDocument;
  /** In the order of their lines. */
  diagnostics: Diagnostic[];
}

function formatOf(options: ParseRunbookOptions): 'markdown' | 'html' {
  return (
    options.format ??
    (/\.html?$/i.test(options.path ?? '') ? 'html' : 'markdown')
  );
}

function collectAssigned(
  nodes: readonly TreeNode[],
  names: Set<string>,
): Set<string> {
  for (const node of nodes) {
    if (node.type === 'code') {
      assignedVariables(node.text).forEach(name => names.add(name));
    } else if (node.type === 'list') {
      node.items.forEach(item => collectAssigned(item.nodes, names));
    }
  }
  return names;
}

function toSection(
  node: SectionNode,
  kinds: ReadonlyMap<SectionNode, Section['kind']>,
): Section {
  const section: Section = {
    anchor: node.anchor,
    aliases: node.aliases,
    title: node.title,
    level: node.level,
    kind: kinds.get(node) ?? 'text',
    content: node.content,
    children: node.children.map(child => toSection(child, kinds)),
    line: node.start + 1,
    endLine: Math.max(node.end, node.start + 1),
  };
  if (node.conflict) {
    section.conflict = node.conflict;
  }
  return section;
}

/**
 * Reads a Markdown or HTML document into a runbook. It never throws on any
 * text, and everything in the text is somewhere in the document.
 *
 * @param text - the source
 * @param options - what is known about the source besides its text
 *
 * @public
 */
export function parseRunbook(
  text: string,
  options: ParseRunbookOptions = {},
): ParsedRunbook {
  try {
    return readRunbook(text, options);
  } finally {
    forgetTexts();
  }
}

function readRunbook(
  original: string,
  options: ParseRunbookOptions,
): ParsedRunbook {
  const path = options.path ?? '';
  const isHtml = formatOf(options) === 'html';
  const written = normaliseSource(isHtml ? htmlToMarkdown(original) : original);
  const lines = written.split('\n');
  const secrets = diagnoseSecrets(written, lines);
  const frontMatter = readFrontMatter(lines);
  const start = frontMatter ? frontMatter.end + 1 : 0;
  lines.fill('', 0, start);
  const wrappers = hideWrappers(lines);
  const conflicts = readConflicts(lines);
  replaceConflictMarkers(lines, conflicts);
  const fences = recoverFences(lines);

  const isChanged =
    frontMatter !== undefined ||
    conflicts.length > 0 ||
    fences.length > 0 ||
    wrappers.shellWrapper !== undefined ||
    wrappers.unclosedComment !== undefined;
  const text = isChanged ? lines.join('\n') : written;
  const source = new SourceLines(text, lines);
  const nodes: TreeNode[] = [];
  const references = tokenise(source, tokens => {
    for (const node of readNodes(tokens, 0, tokens.length)) {
      nodes.push(node);
    }
  });
  const templateTitle = frontMatter?.fields.get('title');
  const regions = conflicts.flatMap(conflict => conflict.sides);
  const roots = readSections(nodes, {
    source,
    start,
    regions,
    templateTitle,
  });
  const sections = flatten(roots);
  const { title, section: titleSection } = documentTitle(
    sections,
    frontMatter,
    path,
  );
  const anchors = assignAnchors(roots, titleSection);
  const view: DocumentView = {
    source,
    lowerText: text.toLowerCase(),
    lines,
    references,
    assigned: collectAssigned(nodes, new Set()),
    sections,
    title,
    titleSection,
    path,
    frontMatter,
    anchors,
  };
  for (const section of sections) {
    section.content = readBlocks(section.nodes, view);
  }

  const found = recognise(view);
  const document: RunbookDocument = {
    formatVersion: DOCUMENT_FORMAT_VERSION,
    title,
    metadata: readMetadata(frontMatter, lines, sections),
    sections: roots.map(root => toSection(root, found.kinds)),
    dependencies: found.dependencies,
    alerts: found.alerts,
    procedures: found.procedures,
    checklists: found.checklists,
    severities: found.severities,
    escalation: found.escalation,
    rotation: found.rotation,
    links: found.links,
    summary: found.summary,
    impact: found.impact,
    incidentGuide: found.incidentGuide,
  };
  if (frontMatter) {
    document.frontMatter = {
      fields: Object.fromEntries(frontMatter.fields),
      line: frontMatter.start + 1,
      endLine: frontMatter.end + 1,
    };
  }
  const diagnostics = [
    ...diagnoseSource({ frontMatter, conflicts, fences, wrappers }),
    ...secrets,
    ...diagnoseDocument(document, view, {
      today: options.today,
      hasFile: options.hasFile,
      isHtml,
    }),
  ].sort((a, b) => a.line - b.line);
  return { document, diagnostics };
}
