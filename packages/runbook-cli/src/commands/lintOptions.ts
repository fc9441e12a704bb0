import { RULE_FILE } from '../files/documentFiles';
import { readChoice, readCount, readOptions, readToday } from '../readOptions';
import { UsageError } from '../usageError';

export const FORMATS = ['stylish', 'json', 'github', 'sarif'] as const;

/** Options of `runbook lint`. */
export interface LintOptions {
  /** Documents and folders; `-` is standard input. */
  paths: string[];
  /** Files and folders of alert rules. */
  rules: string[];
  format: (typeof FORMATS)[number];
  maxWarnings?: number;
  fix: boolean;
  config?: string;
  today: string;
  stdinPath?: string;
}

/** Reads the arguments of `runbook lint`. */
export function readLintOptions(
  args: readonly string[],
  today: string,
): LintOptions {
  const { values, positionals } = readOptions(args, {
    rules: { type: 'string', multiple: true },
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    fix: { type: 'boolean' },
    config: { type: 'string' },
    today: { type: 'string' },
    'stdin-path': { type: 'string' },
  });
  // A shell expands `--rules alerts/*.yaml` to one option and further paths.
  const isRules = (path: string) => RULE_FILE.test(path);
  const paths = positionals.filter(path => !isRules(path));
  const rules = [...(values.rules ?? []), ...positionals.filter(isRules)];
  if (paths.length === 0) {
    throw new UsageError(
      'name a file or folder to check, or "-" for standard input: runbook lint docs',
    );
  }
  const fix = values.fix ?? false;
  if (fix && paths.includes('-')) {
    throw new UsageError(
      '--fix changes files in place, and standard input is none.',
    );
  }
  const maxWarnings = values['max-warnings'];
  return {
    paths,
    rules,
    format: readChoice('format', values.format, FORMATS),
    maxWarnings:
      maxWarnings === undefined
        ? undefined
        : readCount('max-warnings', maxWarnings),
    fix,
    config: values.config,
    today: readToday(values.today ?? today),
    stdinPath: values['stdin-path'],
  };
}
