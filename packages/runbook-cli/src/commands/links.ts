import { parseRunbook } from 'runbook-markdown';
import { alertLinks, RuleFileLinks } from '../alertRules/alertLinks';
import { Environment, EXIT } from '../environment';
import {
  DOCUMENT_FILE,
  DOCUMENT_FILES,
  RULE_FILE,
  RULE_FILES,
} from '../files/documentFiles';
import { listFiles } from '../files/listFiles';
import { Paths } from '../files/paths';
import { readSource } from '../files/sourceText';
import { formatLinks, toLinksReport } from '../format/links';
import { KnownDocument, toKnownDocument } from '../lint/knownDocument';
import { readChoice, readOptions } from '../readOptions';
import { UsageError } from '../usageError';

/** `runbook links` */
export async function links(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const { values, positionals } = readOptions(args, {
    rules: { type: 'string', multiple: true },
    format: { type: 'string' },
  });
  const format = readChoice('format', values.format, ['text', 'json']);
  // A shell expands `--rules alerts/*.yaml` to one option and further paths.
  const isRules = (path: string) => RULE_FILE.test(path);
  const rules = [...(values.rules ?? []), ...positionals.filter(isRules)];
  if (rules.length === 0) {
    throw new UsageError(
      'name the alert rules, and the documents that they may lead to: runbook links --rules alerts docs',
    );
  }
  const paths = new Paths(environment.cwd);
  const isIgnored = () => false;
  const documents: KnownDocument[] = [];
  for (const file of await listFiles(
    positionals.filter(path => !isRules(path)),
    { paths, extension: DOCUMENT_FILE, what: DOCUMENT_FILES, isIgnored },
  )) {
    const path = paths.shown(file);
    const { text } = await readSource(file, path);
    const { document } = parseRunbook(text, { path, today: environment.today });
    documents.push(toKnownDocument(path, document));
  }
  const read: RuleFileLinks[] = [];
  for (const file of await listFiles(rules, {
    paths,
    extension: RULE_FILE,
    what: RULE_FILES,
    isIgnored,
  })) {
    const path = paths.shown(file);
    const { text } = await readSource(file, path);
    read.push(alertLinks(path, text, documents));
  }
  const report = toLinksReport(read);
  environment.write(
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : formatLinks(report),
  );
  return EXIT.ok;
}
