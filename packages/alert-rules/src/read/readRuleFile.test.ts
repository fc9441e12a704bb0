import { readRuleFile } from './readRuleFile';

const RULE = `
groups:
  - name: parcel-api
    rules:
      - record: job:errors:rate5m
        expr: sum(rate(errors_total[5m]))
      - alert: ParcelApiErrors
        expr: |
          job:errors:rate5m
            > 0.02
        for: 5m
        keep_firing_for: 10m
        labels: { severity: page, service: parcel-api, version: 1.10 }
        annotations:
          summary: Errors in {{ $labels.region }}
          description: "{{ $value | humanize }} of requests fail"
          runbook_url: https://portal.example/x#errors
          dashboard: https://grafana.example/d/abc
          dashboard_uid: abc
`;

const names = (text: string) => readRuleFile(text).rules.map(rule => rule.name);

describe('readRuleFile', () => {
  it('reads all that a rule says, and no recording rule', () => {
    expect(readRuleFile(RULE)).toEqual({
      diagnostics: [],
      rules: [
        {
          name: 'ParcelApiErrors',
          group: 'parcel-api',
          expression: 'job:errors:rate5m\n  > 0.02',
          for: '5m',
          keepFiringFor: '10m',
          // As written: 1.10 is no number.
          labels: { severity: 'page', service: 'parcel-api', version: '1.10' },
          severity: 'SEV1',
          severityText: 'page',
          summary: 'Errors in {{ $labels.region }}',
          description: '{{ $value | humanize }} of requests fail',
          runbook: {
            url: 'https://portal.example/x#errors',
            line: 17,
            column: 24,
          },
          dashboards: [
            { name: 'dashboard', url: 'https://grafana.example/d/abc' },
          ],
          line: 7,
          column: 16,
        },
      ],
    });
  });

  it.each([
    ['critical', 'SEV1'],
    ['page', 'SEV1'],
    ['error', 'SEV2'],
    ['high', 'SEV2'],
    ['Warning', 'SEV3'],
    ['info', 'SEV4'],
    ['SEV2', 'SEV2'],
    ['s1', 'SEV1'],
    ['purple', undefined],
    ['{{ $labels.level }}', undefined],
  ])('takes the severity %s for %s', (word, severity) => {
    const [rule] = readRuleFile(
      `groups: [{ rules: [{ alert: A, labels: { severity: '${word}' } }] }]`,
    ).rules;
    expect(rule?.severity).toBe(severity);
  });

  it('reads several documents, objects and lists of a file', () => {
    expect(
      names(`
kind: Service
---
groups: [{ name: a, rules: [{ alert: One }] }]
---
kind: PrometheusRule
spec: { groups: [{ name: b, rules: [{ alert: Two }] }] }
---
kind: List
items:
  - kind: PrometheusRule
    spec: { groups: [{ name: c, rules: [{ alert: Three }] }] }
---
`),
    ).toEqual(['One', 'Two', 'Three']);
  });

  it('follows aliases and merge keys', () => {
    const { rules } = readRuleFile(`
x-labels: &labels { severity: high, team: parcels }
x-rule: &rule { alert: Shared, expr: up == 0, labels: { <<: *labels, team: depot } }
groups:
  - name: a
    rules:
      - *rule
      - { <<: *rule, alert: Other }
`);
    expect(rules).toMatchObject([
      { name: 'Shared', severity: 'SEV2', labels: { team: 'depot' } },
      { name: 'Other', expression: 'up == 0' },
    ]);
  });

  it('takes an alias for the last anchor of its name before it', () => {
    expect(
      names(
        'a: &r [{ alert: One }]\ngroups:\n  - { rules: *r }\nb: &r [{ alert: Two }]\n',
      ),
    ).toEqual(['One']);
  });

  it('keeps what other documents of a file say when one is no YAML', () => {
    const { rules, diagnostics } = readRuleFile(
      'groups: [{ rules: [{ alert: One }] }]\n---\ngroups: [\n',
    );
    expect(rules).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { rule: 'alert-rules-unreadable', line: 4 },
    ]);
  });

  it.each([
    ['Helm', '{{- range .Values.x }}\ngroups: []\n{{- end }}\n', 'of Helm'],
    [
      'Helm',
      'groups:\n  - name: {{ .x }}\n    rules: {{ toYaml . }}\n  a: b\n',
      'of Helm',
    ],
    ['Jinja', '{% for x in y %}\ngroups: []\n{% endfor %}\n', 'of Jinja'],
  ])('says so of a template of %s', (_, text, reason) => {
    const { rules, diagnostics } = readRuleFile(text);
    expect(rules).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain(reason);
  });

  it('leaves out a rule whose name is a template, and tells its line', () => {
    const { rules, diagnostics } = readRuleFile(
      'groups:\n  - rules:\n      - alert: One\n      - alert: {{ .name }}\n',
    );
    expect(rules.map(({ name }) => name)).toEqual(['One']);
    expect(diagnostics).toMatchObject([{ line: 4 }]);
  });

  describe('ends in good time with', () => {
    const ended = (text: string) => {
      const started = Date.now();
      const file = readRuleFile(text);
      expect(Date.now() - started).toBeLessThan(4_000);
      return file;
    };

    it('aliases of aliases', () => {
      const rules = Array.from({ length: 500 }, (_, i) => `{ alert: A${i} }`);
      const file = ended(
        `r: &r [${rules.join(', ')}]\ngroups:\n${'  - { rules: *r }\n'.repeat(
          1_000,
        )}`,
      );
      expect(file.rules).toHaveLength(5_000);
      expect(file.diagnostics[0]?.message).toContain('more than 5000 alerts');
    });

    it('a list that holds itself', () => {
      expect(
        ended('&a\nkind: List\nitems: [*a, *a, *a, *a]\n').diagnostics,
      ).toHaveLength(1);
    });

    it('twenty thousand aliases', () => {
      expect(
        ended(`a: &a x\ngroups:\n${'  - *a\n'.repeat(20_000)}`).rules,
      ).toEqual([]);
    });

    it('brackets without end', () => {
      expect(ended('['.repeat(30_000)).rules).toEqual([]);
      expect(ended(`a: ${'{a: '.repeat(5_000)}`).diagnostics).toHaveLength(1);
    });

    it('a file that is far too long', () => {
      expect(ended('#'.repeat(5_000_001)).diagnostics).toHaveLength(1);
    });
  });
});
