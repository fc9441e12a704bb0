import fc from 'fast-check';
import { readRuleFile } from './readRuleFile';

const piece = fc.constantFrom(
  'groups:\n',
  '  - name: a\n',
  '    rules:\n',
  '      - alert: A\n',
  '        expr: up == 0\n',
  '        labels: { severity: critical }\n',
  '        annotations: &x { summary: s }\n',
  '        annotations: *x\n',
  '---\n',
  'kind: List\nitems:\n',
  '{{ .x }}\n',
  '{% if %}\n',
  '<<: *x\n',
  '\t',
  '[',
  '&a ',
  '*a ',
  '\0',
  '!!binary ',
  '%YAML 9\n',
);

describe('readRuleFile', () => {
  it('never throws, and what it tells lies within the file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }),
        pieces => {
          const text = pieces.join('');
          const lines = text.split('\n').length;
          const { rules, diagnostics } = readRuleFile(text);
          for (const { line, name } of rules) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines);
            expect(name).not.toBe('');
          }
          for (const { line } of diagnostics) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines + 1);
          }
          // A group may be empty; a file without any is told of.
          expect(rules.length + diagnostics.length).toBeGreaterThanOrEqual(
            /groups/.test(text) ? 0 : 1,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
