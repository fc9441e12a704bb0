import {
  CONSOLE_RULES,
  Rule,
  SHELL_RULES,
  ShellRule,
  SQL_RULES,
} from './destructiveRules';
import { anyOf } from '../text/anyOf';
import { SimpleCommand, simpleCommands } from './simpleCommands';

const DRY_RUN = /--dry-run(?!=none)|--check\b|--noop\b|\s--help\b|\s-h$/;

const programsOf = ({ programs }: ShellRule): string[] =>
  programs?.split(' ') ?? [];

/** Rules for commands of any program, which few commands fit. */
const COMMON_RULES = SHELL_RULES.filter(({ programs }) => !programs);
const ANY_COMMON = anyOf(...COMMON_RULES.map(({ pattern }) => pattern));
const NONE: readonly ShellRule[] = [];

/** The rules for a program, in their order: those of its own, and with them those of any. */
const RULES_BY_PROGRAM = new Map(
  SHELL_RULES.flatMap(programsOf).map(program => [
    program,
    {
      own: SHELL_RULES.filter(rule => programsOf(rule).includes(program)),
      all: SHELL_RULES.filter(
        rule => !rule.programs || programsOf(rule).includes(program),
      ),
    },
  ]),
);

function rulesFor(command: string): readonly ShellRule[] {
  const program = /^\w+/.exec(command)?.[0].toLowerCase() ?? '';
  const rules = RULES_BY_PROGRAM.get(program);
  return ANY_COMMON.test(command)
    ? rules?.all ?? COMMON_RULES
    : rules?.own ?? NONE;
}

function firstMatch(rules: readonly Rule[], text: string): string | undefined {
  return rules.find(rule => rule.pattern.test(text))?.says;
}

function checkShell(command: SimpleCommand): string | undefined {
  const says =
    firstMatch(rulesFor(command.text), command.text) ??
    (command.sql ? firstMatch(SQL_RULES, command.sql) : undefined);
  return says !== undefined && DRY_RUN.test(command.text) ? undefined : says;
}

/** Why a command is dangerous, in a sentence; `undefined` where no rule knows it. */
export function destructive(
  text: string,
  language: string,
): string | undefined {
  if (
    /^(?:sql|postgres|postgresql|pgsql|psql|mysql|plsql|tsql|cql|hql)$/.test(
      language,
    )
  ) {
    const withoutComments = text
      .slice(0, 8000)
      .replace(/--.*$/gm, '')
      .replace(/'[^'\n]*'/g, "''");
    return firstMatch(SQL_RULES, withoutComments.trim());
  }
  if (
    /^(?:redis|ruby|irb|javascript|js|mongo|mongosh|python|py)$/.test(language)
  ) {
    return firstMatch(CONSOLE_RULES, text.slice(0, 8000));
  }
  if (language === 'promql' || language === 'logql') {
    return undefined;
  }
  for (const command of simpleCommands(text)) {
    const says = checkShell(command);
    if (says) {
      return says;
    }
  }
  return undefined;
}
