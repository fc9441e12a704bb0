import { parseRunbook } from 'runbook-markdown';
import { Config } from '../config/config';
import { toKnownDocument } from '../lint/knownDocument';
import { lintRules } from './lintRules';

const RUNBOOK =
  '# Parcel API\n\n## Disk full\n\nGrow it.\n\n## Alerts\n\n| Alert | First response |\n| --- | --- |\n| ParcelApiDown | Roll back |\n';
const known = (path: string, text: string) =>
  toKnownDocument(path, parseRunbook(text, { path }).document);
const documents = [
  known('services/parcel-api/docs/runbook.md', RUNBOOK),
  known('services/parcel-db/runbook.md', '# Parcel DB\n\n## Failover\n\nGo.\n'),
];
const PORTAL = 'https://portal.example/catalog/default/component';

function lintUrl(url: string, name = 'Some') {
  const text = `groups:\n  - name: a\n    rules:\n      - alert: ${name}\n        annotations:\n          runbook_url: ${JSON.stringify(
    url,
  )}\n`;
  return lintRules(
    'services/parcel-api/alerts/rules.yaml',
    text,
    documents,
    new Config('/'),
  );
}

function lint(text: string, path = 'services/parcel-api/rules.yaml') {
  return lintRules(path, text, documents, new Config('/'));
}

describe('dangling-runbook-url', () => {
  it('names the rule, the anchor and the place', () => {
    expect(lintUrl(`${PORTAL}/parcel-api/runbook#disk-fu11`)).toEqual([
      {
        path: 'services/parcel-api/alerts/rules.yaml',
        line: 6,
        column: 24,
        rule: 'dangling-runbook-url',
        level: 'warning',
        message:
          'The runbook_url of "Some" leads to #disk-fu11, and no heading in services/parcel-api/docs/runbook.md has that anchor. Did you mean #disk-full?',
      },
    ]);
  });

  it.each([
    `${PORTAL}/parcel-api/runbook#disk-full`,
    `${PORTAL}/parcel-api/runbook#Disk-Full`,
    `${PORTAL}/parcel-api/runbook#disk%2Dfull`,
    `${PORTAL}/parcel-api/runbook`,
    `${PORTAL}/parcel-db/runbook#failover`,
    `${PORTAL}/parcel-api/runbook?at=1#disk-full`,
    `${PORTAL}/parcel-api/runbook#{{ $labels.alertname }}`,
    `${PORTAL}/{{ $labels.service }}/runbook#gone`,
    '{{ $externalURL }}/catalog/default/component/parcel-api/runbook#disk-full',
    'https://git.example/x/blob/main/services/parcel-api/docs/runbook.md#disk-full',
    'https://runbooks.prometheus-operator.dev/runbooks/node/nodediskfull#gone',
    'https://wiki.example/ops#gone',
    'not a url % at all',
  ])('is content with %s', url => {
    expect(lintUrl(url)).toEqual([]);
  });

  it.each([
    `${PORTAL}/parcel-db/runbook#disk-full`,
    '{{ $externalURL }}/catalog/default/component/parcel-api/runbook#gone',
    'https://git.example/x/blob/main/services/parcel-api/docs/runbook.md#gone',
    'services/parcel-api/docs/runbook.md#gone',
  ])('names %s', url => {
    expect(lintUrl(url)).toMatchObject([{ rule: 'dangling-runbook-url' }]);
  });
});

describe('alert-rule-without-runbook', () => {
  const rules = (name: string) =>
    `groups:\n  - name: a\n    rules:\n      - record: x:y\n        expr: x\n      - alert: ${name}\n        expr: x\n`;

  it('warns of a rule that nothing describes', () => {
    expect(lint(rules('Unknown'))).toMatchObject([
      {
        rule: 'alert-rule-without-runbook',
        level: 'warning',
        line: 6,
        column: 16,
      },
    ]);
  });

  it('only mentions one that a runbook describes', () => {
    expect(lint(rules('parcelapidown'))).toMatchObject([{ level: 'info' }]);
  });

  it('looks into the runbooks of the nearest folder', () => {
    expect(
      lint(rules('ParcelApiDown'), 'services/parcel-db/rules.yaml'),
    ).toMatchObject([{ level: 'warning' }]);
    expect(lint(rules('ParcelApiDown'), 'rules.yaml')).toMatchObject([
      { level: 'info' },
    ]);
  });

  it('follows the configured level', () => {
    const off = new Config('/', {
      rules: { 'alert-rule-without-runbook': 'off' },
      ignore: [],
    });
    expect(lintRules('rules.yaml', rules('Unknown'), documents, off)).toEqual(
      [],
    );
  });
});

describe('files of alert rules', () => {
  it.each([
    [
      'a PrometheusRule',
      'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  groups:\n    - name: a\n      rules:\n        - alert: Unknown\n',
    ],
    [
      'a list',
      'kind: List\nitems:\n  - kind: PrometheusRule\n    spec:\n      groups: [{ name: a, rules: [{ alert: Unknown }] }]\n',
    ],
    [
      'several documents',
      'kind: Service\n---\ngroups:\n  - rules:\n      - alert: Unknown\n',
    ],
    ['aliases', 'x: &rules\n  - alert: Unknown\ngroups:\n  - rules: *rules\n'],
    ['CRLF', 'groups:\r\n  - rules:\r\n      - alert: Unknown\r\n'],
  ])('may be %s', (_, text) => {
    expect(lint(text)).toMatchObject([{ rule: 'alert-rule-without-runbook' }]);
  });

  it.each([
    [
      'a template of Helm',
      'groups:\n{{- range .Values.groups }}\n  - name: {{ .name }}\n{{- end }}\n',
      'template of Helm',
    ],
    [
      'a template that is YAML by chance',
      'spec: {{ .Values.spec }}\n',
      'template of Helm',
    ],
    ['no YAML', 'groups: [\n', 'no YAML'],
    ['something else', 'replicas: 3\n', 'has no "groups"'],
    ['empty', '', 'has no "groups"'],
    ['binary', '\0\u0001\uFFFD', ''],
  ])('that are %s get one diagnostic', (_, text, reason) => {
    const findings = lint(text);
    expect(findings).toMatchObject([{ rule: 'alert-rules-unreadable' }]);
    expect(findings[0]?.message).toContain(reason);
  });

  it('may hold the templates of Prometheus in their annotations', () => {
    const text =
      'groups:\n  - rules:\n      - alert: ParcelApiDown\n        annotations:\n          summary: Down in {{ $labels.region }}\n          runbook_url: https://wiki.example/x\n';
    expect(lint(text)).toEqual([]);
  });

  it('may nest and repeat without end', () => {
    const bomb = `a: &a [x]\n${Array.from(
      { length: 30 },
      (_, i) =>
        `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`,
    ).join('\n')}\ngroups: *b29\n`;
    const started = Date.now();
    expect(lint(bomb)).toEqual([]);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(lint(`groups: ${'['.repeat(3000)}`)).toHaveLength(1);
  });
});
