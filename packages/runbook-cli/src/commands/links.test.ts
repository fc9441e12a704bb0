import { folderWith, runIn } from '../__testUtils__/runIn';

const RULES = `groups:
  - name: parcels
    rules:
      - alert: DiskFull
        annotations: { runbook_url: 'https://portal.example/catalog/default/component/api/runbook#disk-full' }
      - alert: DiskOld
        annotations: { runbook_url: 'https://portal.example/catalog/default/component/api/runbook#disk-ful' }
      - alert: Dead
        annotations: { runbook_url: 'https://portal.example/catalog/default/component/api/runbook#xyzzy' }
      - alert: ParcelApiDown
        annotations: { runbook_url: 'https://wiki.example/x' }
      - alert: Lonely
`;
const FILES = {
  'api/alerts/rules.yaml': RULES,
  'api/alerts/chart.yaml': '{{- range . }}\ngroups: []\n{{- end }}\n',
  'api/docs/runbook.md':
    '# API\n\n## Disk full\n\n1. Grow.\n\n## Alerts\n\n| Alert | First response |\n| --- | --- |\n| ParcelApiDown | Roll back |\n',
};

describe('runbook links', () => {
  it('tells for each alert where it leads, what was not read, and the totals', async () => {
    const { code, stdout } = await runIn(folderWith(FILES), [
      'links',
      'api/docs',
      '--rules',
      'api/alerts',
    ]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'exact     DiskFull  → api/docs/runbook.md#disk-full  (api/alerts/rules.yaml:4)',
      'near      DiskOld  https://portal.example/catalog/default/component/api/runbook#disk-ful → perhaps api/docs/runbook.md#disk-full  (api/alerts/rules.yaml:6)',
      'dangling  Dead  https://portal.example/catalog/default/component/api/runbook#xyzzy  (api/alerts/rules.yaml:8)',
      'external  ParcelApiDown  https://wiki.example/x (described in api/docs/runbook.md)  (api/alerts/rules.yaml:10)',
      'none      Lonely  has no runbook_url  (api/alerts/rules.yaml:12)',
      'api/alerts/chart.yaml:1: The file is a template of Helm and no YAML until it is rendered. Check what "helm template" prints.',
      '',
      '5 alerts in 2 files: 1 exact, 1 near, 1 dangling, 1 external, 1 none.',
      '',
    ]);
  });

  it('says the same in JSON', async () => {
    const { stdout } = await runIn(folderWith(FILES), [
      'links',
      '--rules',
      'api/alerts/rules.yaml',
      'api/docs',
      '--format',
      'json',
    ]);
    const report = JSON.parse(stdout);
    expect(report.totals).toEqual({
      files: 1,
      alerts: 5,
      exact: 1,
      near: 1,
      dangling: 1,
      external: 1,
      none: 1,
    });
    expect(report.links[1]).toEqual({
      alert: 'DiskOld',
      path: 'api/alerts/rules.yaml',
      line: 6,
      state: 'near',
      url: 'https://portal.example/catalog/default/component/api/runbook#disk-ful',
      target: 'api/docs/runbook.md#disk-full',
    });
  });

  it.each([
    [['links', 'api/docs'], 'name the alert rules'],
    [['links', '--rules', 'gone.yaml'], 'no file or folder gone.yaml'],
    [['links', '--rules', 'api/alerts', '--format', 'xml'], '--format'],
  ])('ends with 2 and says why: %j', async (args, reason) => {
    const { code, stderr } = await runIn(folderWith(FILES), args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});
