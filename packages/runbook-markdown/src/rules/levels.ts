import { Diagnostic } from '../model';
import { nearest } from './nearest';
import { RULES } from './rules';

/** Levels that a rule can be set to. @public */
export const RULE_LEVELS = ['off', 'info', 'warning', 'error'] as const;

/** One of {@link RULE_LEVELS}; `off` leaves its diagnostics out. @public */
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** The levels that were set, by id of the rule; others keep their own. @public */
export type RuleLevels = Readonly<Partial<Record<string, RuleLevel>>>;

/**
 * Checks one setting of a rule's level, as a person wrote it.
 *
 * @param id - of the rule
 * @param value - what was read for its level, of any type
 * @returns the level, or what is wrong with `rule` or `level` and the way out
 *
 * @public
 */
export function readRuleLevel(
  id: string,
  value: unknown,
): { level: RuleLevel } | { wrong: 'rule' | 'level'; message: string } {
  if (!RULES.some(rule => rule.id === id)) {
    const likely = nearest(
      id,
      RULES.map(rule => rule.id),
    );
    return {
      wrong: 'rule',
      message: `there is no rule "${id}".${likely} docs/lint-rules.md lists them.`,
    };
  }
  const level = RULE_LEVELS.find(known => known === value);
  return level
    ? { level }
    : {
        wrong: 'level',
        message: `the level of "${id}" must be one of ${RULE_LEVELS.join(
          ', ',
        )}.`,
      };
}

/** The level that a rule has: the one that was set, or its own. @public */
export function levelOfRule(
  levels: RuleLevels,
  { rule, severity }: Pick<Diagnostic, 'rule' | 'severity'>,
): RuleLevel {
  return levels[rule] ?? severity;
}

/**
 * Gives diagnostics the levels that were set, and leaves out those of rules
 * that are off.
 *
 * @public
 */
export function applyRuleLevels(
  diagnostics: readonly Diagnostic[],
  levels: RuleLevels,
): Diagnostic[] {
  return diagnostics.flatMap(diagnostic => {
    const level = levelOfRule(levels, diagnostic);
    return level === 'off' ? [] : [{ ...diagnostic, severity: level }];
  });
}
