/*
 * Prints what the parser recognises in each file of the given paths, for
 * authors and for those who work on the parser:
 *
 *   yarn workspace runbook-markdown recognise <path…> [--commands]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  parseRunbook,
  type Block,
  type Command,
  type ParsedRunbook,
} from '../src';

const DOCUMENT = /\.(?:md|markdown|mdx|html?|md\.erb)$/i;

function documentsBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => !/^(?:node_modules|\.git)$/.test(entry.name))
    .flatMap(entry => documentsBelow(join(path, entry.name)))
    .filter(file => DOCUMENT.test(file))
    .sort();
}

function commandsOf(blocks: readonly Block[]): Command[] {
  return blocks.flatMap(block => {
    if (block.type === 'commands') {
      return block.commands;
    }
    return block.type === 'steps'
      ? block.items.flatMap(item => [
          ...item.inlineCommands,
          ...commandsOf(item.content),
        ])
      : [];
  });
}

function indent(text: string): string {
  return text.replace(/\n/g, '\n        ');
}

function describeCommand(command: Command): string {
  const keys = [...new Set(command.placeholders.map(({ key }) => key))];
  return [
    `      ${command.line} [${command.language}${
      command.inline ? ', inline' : ''
    }] ${indent(command.text)}`,
    command.note && `        note: ${indent(command.note)}`,
    keys.length > 0 && `        placeholders: ${keys.join(', ')}`,
    command.expectedOutput &&
      `        output: ${indent(command.expectedOutput)}`,
    command.destructive && `        destructive: ${command.destructive}`,
  ]
    .filter(line => typeof line === 'string' && line !== '')
    .join('\n');
}

function describe(
  { document, diagnostics }: ParsedRunbook,
  withCommands: boolean,
): string {
  const short = (text: string | undefined) =>
    text ? text.replace(/\s+/g, ' ').slice(0, 90) : '-';
  const metadata = Object.entries(document.metadata).filter(
    ([, value]) => value !== undefined,
  );
  const list = (name: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : [`  ${name}: ${items.length}`, ...items.map(item => `    ${item}`)];
  return [
    `  title: ${document.title}`,
    metadata.length > 0
      ? `  metadata: ${metadata
          .map(([key, value]) => `${key}=${value}`)
          .join(', ')}`
      : '',
    document.summary
      ? `  summary (${document.summary.line}): ${short(
          document.summary.markdown,
        )}`
      : '',
    document.impact
      ? `  impact (${document.impact.line}): ${short(document.impact.markdown)}`
      : '',
    ...list(
      'alerts',
      document.alerts.map(
        alert =>
          `${alert.line} ${alert.name} [${alert.severity ?? '-'} ${
            alert.severityText ?? ''
          }] ${alert.expression ?? ''} | means: ${short(
            alert.meaning,
          )} | first: ${short(alert.firstResponse)} | ${alert.procedures.join(
            ', ',
          )}`,
      ),
    ),
    ...list(
      'procedures',
      document.procedures.map(item => {
        const commands = commandsOf(item.content);
        const heading = `${item.line} ${[...item.path, item.title].join(
          ' › ',
        )} #${item.anchor} (${commands.length} commands)${
          item.when ? ` when: ${item.when}` : ''
        }`;
        return withCommands
          ? [heading, ...commands.map(describeCommand)].join('\n')
          : heading;
      }),
    ),
    ...list(
      'dependencies',
      document.dependencies.map(
        item =>
          `${item.line} ${item.kind ?? ''} ${item.name} — ${item.note ?? ''}`,
      ),
    ),
    ...list(
      'checklists',
      document.checklists.map(
        item => `${item.line} ${item.title} (${item.items.length})`,
      ),
    ),
    ...list(
      'incident guide',
      (document.incidentGuide?.steps ?? []).map(
        step =>
          `${step.line} ${step.title} ${
            step.timeLimit
              ? `(${step.timeLimit.kind} ${step.timeLimit.minutes} min)`
              : ''
          } | ${short(step.text)}`,
      ),
    ),
    ...list(
      'severities',
      document.severities.map(
        item =>
          `${item.line} ${item.level} ${item.label}: ${short(item.meaning)} / ${
            item.response ?? '-'
          }`,
      ),
    ),
    ...list(
      'escalation',
      document.escalation.map(
        item =>
          `${item.line} ${item.who} | ${item.contact ?? '-'} | ${
            item.when ?? '-'
          }`,
      ),
    ),
    ...list(
      'rotation',
      document.rotation.map(
        row =>
          `${row.line} ${row.period}: ${row.assignments
            .map(({ layer, person }) => `${layer}=${person}`)
            .join(', ')}`,
      ),
    ),
    document.links.length > 0 ? `  links: ${document.links.length}` : '',
    ...list(
      'diagnostics',
      diagnostics.map(
        item => `${item.line} ${item.severity} ${item.rule}: ${item.message}`,
      ),
    ),
  ]
    .filter(line => line !== '')
    .join('\n');
}

const args = process.argv.slice(2);
const withCommands = args.includes('--commands');
// Yarn runs scripts in the package's folder; paths are meant from where the
// author stands, which with `yarn workspace` is the top of the repository.
const bases = [process.env.PROJECT_CWD, process.cwd()].flatMap(
  base => base ?? [],
);
const base = bases[0] ?? '.';
const locate = (arg: string) =>
  bases.map(folder => resolve(folder, arg)).find(path => existsSync(path));
const files: string[] = [];
for (const arg of args.filter(item => !item.startsWith('--'))) {
  const path = locate(arg);
  if (path) {
    files.push(...documentsBelow(path));
  } else {
    process.stderr.write(`There is no ${arg}.\n`);
    process.exitCode = 1;
  }
}
if (files.length === 0) {
  process.stderr.write(
    'Give at least one file or folder with Markdown or HTML documents.\n',
  );
  process.exitCode = 1;
}
const today = new Date().toISOString().slice(0, 10);
for (const file of files) {
  const path = relative(base, file);
  const parsed = parseRunbook(readFileSync(file, 'utf8'), { path, today });
  process.stdout.write(`${path}\n${describe(parsed, withCommands)}\n\n`);
}
