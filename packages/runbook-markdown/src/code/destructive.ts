import {
  CONSOLE_RULES,
  Rule,
  SHELL_RULES,
  ShellRule,
  SQL_RULES,
} from './destructiveRules';
import { SimpleCommand, simpleCommands } from './simpleCommands';

const DRY_RUN = /--dry-run(?!=none)|--check\b|--noop\b|\s--help\b|\s-h$/;

const programsOf = ({ programs }: ShellRule): string[] =>
  programs?.split(' ') ?? [];

/** Rules for commands of any program. */
const COMMON_RULES = SHELL_RULES.filter(({ programs }) => !programs);

/** All rules for a program, in their order; a command is checked by few of them. */
const RULES_BY_PROGRAM = new Map(
  SHELL_RULES.flatMap(programsOf).map(program => [
    program,
    SHELL_RULES.filter(
      rule => !rule.programs || programsOf(rule).includes(program),
    ),
  ]),
);

function rulesFor(command: string): readonly ShellRule[] {
  const program = /^\w+/.exec(command)?.[0].toLowerCase() ?? '';
  return RULES_BY_PROGRAM.get(program) ?? COMMON_RULES;
}

function firstMatch(rules: readonly Rule[], text: string): string | undefined {
  return rules.find(rule => rule.pattern.test(text))?.says;
}

function checkShell(command: SimpleCommand): string | undefined {
  if (DRY_RUN.test(command.text)) {
    return undefined;
  }
  const found = firstMatch(rulesFor(command.text), command.text);
  return (
    found ?? (command.sql ? firstMatch(SQL_RULES, command.sql) : undefined)
  );
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
