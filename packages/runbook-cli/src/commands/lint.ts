import { writeFile } from 'node:fs/promises';
import { lintRules } from '../alertRules/lintRules';
import { findConfig } from '../config/findConfig';
import { Environment, EXIT } from '../environment';
import {
  DOCUMENT_FILE,
  DOCUMENT_FILES,
  RULE_FILE,
  RULE_FILES,
  STDIN,
} from '../files/documentFiles';
import { listFiles } from '../files/listFiles';
import { Paths } from '../files/paths';
import { readSource } from '../files/sourceText';
import { fixText } from '../fix/fixText';
import { FORMATTERS } from '../format/formatters';
import { countLevel, Report, sortFindings } from '../lint/finding';
import { KnownDocument, toKnownDocument } from '../lint/knownDocument';
import {
  lintLinksBetween,
  SectionLink,
  sectionLinks,
} from '../lint/linksBetween';
import { DocumentSource, lintDocument } from '../lint/lintDocument';
import { readLintOptions } from './lintOptions';

/** `runbook lint` */
export async function lint(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const options = readLintOptions(args, environment.today);
  const config = await findConfig(environment.cwd, options.config);
  const paths = new Paths(environment.cwd);
  const report: Report = { findings: [], files: 0, fixed: 0 };
  const known: KnownDocument[] = [];
  const links: SectionLink[] = [];
  const rulePaths: string[] = [];
  const isIgnored = (path: string) => config.isIgnored(path);

  const check = (source: DocumentSource) => {
    const { document, findings } = lintDocument(source, {
      config,
      today: options.today,
      hasFile: paths.exists,
    });
    report.findings.push(...findings);
    report.files += 1;
    known.push(toKnownDocument(source.path, document));
    links.push(...sectionLinks(source.path, source.text, document));
  };

  if (options.paths.includes('-')) {
    const text = await environment.readStdin();
    check({ path: options.stdinPath ?? STDIN, text, isUtf8: true });
  }
  const documents = await listFiles(
    options.paths.filter(path => path !== '-'),
    {
      paths,
      extension: DOCUMENT_FILE,
      what: DOCUMENT_FILES,
      isIgnored,
    },
  );
  for (const file of documents) {
    const path = paths.shown(file);
    const source = await readSource(file, path);
    const text = options.fix ? fixText(source, path, config) : source.text;
    if (text !== source.text) {
      await writeFile(file, text);
      report.fixed += 1;
    }
    check({ ...source, path, text });
  }

  report.findings.push(...lintLinksBetween(links, known, config));
  // After the documents, whose anchors they are looked up in.
  const ruleFiles = await listFiles(options.rules, {
    paths,
    extension: RULE_FILE,
    what: RULE_FILES,
    isIgnored,
  });
  for (const file of ruleFiles) {
    const path = paths.shown(file);
    const { text } = await readSource(file, path);
    report.findings.push(...lintRules(path, text, known, config));
    report.files += 1;
    rulePaths.push(path);
  }
  sortFindings(report.findings, [
    ...known.map(({ path }) => path),
    ...rulePaths,
  ]);

  environment.write(FORMATTERS[options.format](report));
  const warnings = countLevel(report.findings, 'warning');
  const { maxWarnings } = options;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) {
    environment.warn(
      `runbook: there are ${warnings} warnings, and --max-warnings allows ${maxWarnings}.\n`,
    );
  }
  return countLevel(report.findings, 'error') > 0 || tooMany
    ? EXIT.findings
    : EXIT.ok;
}
