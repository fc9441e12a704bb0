import fc from 'fast-check';
import { fillCommand } from './fillCommand';
import { findPlaceholders } from './findPlaceholders';
import { shellRisk } from './shellRisk';

function command(text: string) {
  return {
    text,
    placeholders: findPlaceholders(text, {
      language: 'bash',
      assigned: new Set(),
    }),
  };
}

describe('fillCommand', () => {
  it('fills every spelling of a placeholder', () => {
    expect(
      fillCommand(command('a <POD_NAME> {{pod name}} $POD_NAME'), {
        'pod-name': 'api-0',
      }),
    ).toBe('a api-0 api-0 api-0');
  });

  it('leaves what has no value as the author wrote it', () => {
    expect(fillCommand(command('a <b> <c>'), { b: '', d: 'x' })).toBe(
      'a <b> <c>',
    );
  });

  it('leaves keys of every object alone', () => {
    expect(fillCommand(command('a <constructor>'), {})).toBe('a <constructor>');
  });

  it('strips line breaks and control characters from values, which a terminal would run', () => {
    expect(
      fillCommand(command('a <b>'), { b: 'x\nrm -rf /\r\u001b[2J\u202e' }),
    ).toBe('a xrm -rf /[2J');
  });

  it('does not fill a value that looks like another placeholder', () => {
    expect(fillCommand(command('a <b> <c>'), { b: '<c>', c: '1' })).toBe(
      'a <c> 1',
    );
  });

  it('never adds a line to a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        expect(
          fillCommand(command('ls <dir>\nps'), { dir: value }).split(
            /[\n\r\u2028\u2029\u0085]/,
          ),
        ).toHaveLength(2);
      }),
    );
  });
});

describe('shellRisk', () => {
  it.each([
    ['api-0', undefined],
    ['10.0.0.1:6379', undefined],
    ['a b', 'a space'],
    ['a\tb', 'a space'],
    [' a ', undefined],
    ['a;b', '";"'],
    ['$(x)', '"$" and a bracket'],
    ['a && b | c', '"&", "|" and a space'],
    ['--force', 'a leading "-"'],
    ["it's", 'a quote'],
  ])('of %j is %j', (value, risk) => {
    expect(shellRisk(value)).toBe(risk);
  });
});
