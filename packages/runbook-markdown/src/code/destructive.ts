import {
  CONSOLE_RULES,
  Rule,
  SHELL_RULES,
  SQL_RULES,
} from './destructiveRules';
import { SimpleCommand, simpleCommands } from './simpleCommands';

const DRY_RUN = /--dry-run(?!=none)|--check\b|--noop\b|\s--help\b|\s-h$/;

function firstMatch(rules: readonly Rule[], text: string): string | undefined {
  return rules.find(rule => rule.pattern.test(text))?.says;
}

function checkShell(command: SimpleCommand): string | undefined {
  if (DRY_RUN.test(command.text)) {
    return undefined;
  }
  const found = firstMatch(SHELL_RULES, command.text);
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
