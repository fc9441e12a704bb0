import { Diagnostic } from '../model';
import { applyRuleLevels, readRuleLevel } from './levels';

const found: Diagnostic[] = [
  { rule: 'no-title', severity: 'warning', message: 'No title.', line: 1 },
  { rule: 'crlf', severity: 'info', message: 'CR LF.', line: 2, endLine: 3 },
];

describe('levels of rules', () => {
  it('replace those of the diagnostics, and leave out what is off', () => {
    expect(
      applyRuleLevels(found, { 'no-title': 'error', crlf: 'off' }),
    ).toEqual([{ ...found[0], severity: 'error' }]);
    expect(applyRuleLevels(found, {})).toEqual(found);
  });

  it('are those that there are', () => {
    expect(readRuleLevel('crlf', 'off')).toEqual({ level: 'off' });
    expect(readRuleLevel('crlf', false)).toEqual({
      wrong: 'level',
      message: 'the level of "crlf" must be one of off, info, warning, error.',
    });
    expect(readRuleLevel('clrf', 'off')).toEqual({
      wrong: 'rule',
      message:
        'there is no rule "clrf". Did you mean "crlf"? docs/lint-rules.md lists them.',
    });
    expect(readRuleLevel('toString', 'off')).toMatchObject({ wrong: 'rule' });
  });
});
