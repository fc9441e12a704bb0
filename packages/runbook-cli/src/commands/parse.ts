import { DOCUMENT_FORMAT_VERSION, parseRunbook } from 'runbook-markdown';
import { Environment, EXIT } from '../environment';
import { listFiles } from '../files/listFiles';
import { Paths } from '../files/paths';
import { readSource } from '../files/sourceText';
import { formatSummary } from '../format/summary';
import { ParseOutput } from '../parseOutput';
import { readChoice, readOptions, readToday } from '../readOptions';
import { DOCUMENT_FILE, DOCUMENT_FILES, STDIN } from '../files/documentFiles';
import { UsageError } from '../usageError';

/** `runbook parse` */
export async function parse(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string' },
    today: { type: 'string' },
    'stdin-path': { type: 'string' },
  });
  const format = readChoice('format', values.format, ['json', 'summary']);
  const today = readToday(values.today ?? environment.today);
  if (positionals.length === 0) {
    throw new UsageError(
      'name the file to read, or "-" for standard input: runbook parse docs/runbook.md',
    );
  }
  const paths = new Paths(environment.cwd);
  const output: ParseOutput = {
    formatVersion: DOCUMENT_FORMAT_VERSION,
    files: [],
  };
  const add = (path: string, text: string) =>
    output.files.push({
      path,
      ...parseRunbook(text, { path, today, hasFile: paths.exists }),
    });

  for (const given of positionals) {
    if (given === '-') {
      add(values['stdin-path'] ?? STDIN, await environment.readStdin());
    } else {
      const files = await listFiles([given], {
        paths,
        extension: DOCUMENT_FILE,
        what: DOCUMENT_FILES,
        isIgnored: () => false,
      });
      for (const file of files) {
        const shown = paths.shown(file);
        add(shown, (await readSource(file, shown)).text);
      }
    }
  }
  environment.write(
    format === 'json'
      ? `${JSON.stringify(output, null, 2)}\n`
      : output.files.map(formatSummary).join('\n'),
  );
  return EXIT.ok;
}
