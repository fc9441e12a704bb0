import { parseRunbook } from 'runbook-markdown';
import { LinkedDocument } from './linkedDocument';
import { RunbookUrlResolver } from './RunbookUrlResolver';

const VIEW = 'https://git.example/acme/parcels/blob/main';

function document(
  id: string,
  path: string,
  text: string,
  viewUrl?: string,
): LinkedDocument {
  return { id, path, viewUrl, document: parseRunbook(text, { path }).document };
}

const api = {
  documents: [
    document(
      'docs-runbook',
      'docs/runbook.md',
      '# Parcel API\n\n## Disk full\n\n1. Grow it.\n\n## 7.3 Turn on the captcha\n\n1. Do it.\n\n## Alerts\n\n| Alert | First response |\n| --- | --- |\n| ParcelApiDown | Roll back |\n',
      `${VIEW}/api/docs/runbook.md`,
    ),
    document(
      'docs-node',
      'docs/node/NodeDiskFull.md',
      '# NodeDiskFull\n\n## Meaning\n\nThe disk is full.\n\n## Mitigation\n\nGrow it.\n',
    ),
  ],
};
const db = {
  documents: [
    document('db', 'runbook.md', '# Parcel DB\n\n## Failover\n\n1. Go.\n'),
  ],
};

const resolver = new RunbookUrlResolver({
  own: api,
  others: [db],
  named: ({ namespace, kind, name }) =>
    [['parcel-api', api] as const, ['parcel-db', db] as const].find(
      ([service]) =>
        `${namespace}/${kind}/${name}`.toLowerCase() ===
        `default/component/${service}`,
    )?.[1],
});

const TAB = 'https://portal.example/catalog/default/component';
const resolve = (url: string, name = 'Some') => resolver.resolve({ url, name });

describe('RunbookUrlResolver', () => {
  it.each([
    [`${TAB}/parcel-api/runbook#disk-full`, 'disk-full'],
    [`${TAB}/parcel-api/runbook?var.region=eu#Disk-Full`, 'disk-full'],
    [`${TAB}/parcel-api/runbook#disk%2Dfull`, 'disk-full'],
    [`${TAB}/parcel-api/runbook#docs-runbook/disk-full`, 'disk-full'],
    [`/catalog/default/Component/Parcel-API/runbook/#disk-full`, 'disk-full'],
    [
      '{{ $externalURL }}/catalog/default/component/parcel-db/runbook#failover',
      'failover',
    ],
    [`${VIEW}/api/docs/runbook.md#disk-full`, 'disk-full'],
    [
      'https://git.example/acme/parcels/tree/main/api/docs/runbook.md#disk-full',
      'disk-full',
    ],
    [`${VIEW}/api/docs/runbook.md#L12`, undefined],
    [`${TAB}/parcel-api/runbook`, undefined],
    [`${TAB}/parcel-api/runbook#{{ $labels.alertname }}`, undefined],
    [
      'https://portal.example/runbook/alert?alertname=parcelapidown',
      'parcelapidown',
    ],
    ['https://runbooks.example/node/nodediskfull#mitigation', 'mitigation'],
  ])('%s leads exactly to %s', (url, fragment) => {
    const link = resolve(url);
    expect(link.state).toBe('exact');
    expect(link.state === 'exact' && link.fragment).toBe(fragment);
  });

  it('takes a template for the alert of the rule where it asks for an alert', () => {
    const url =
      '/runbook/alert?alertname={{ $labels.alertname }}&namespace={{ $labels.namespace }}';
    expect(resolve(url, 'ParcelApiDown')).toMatchObject({ state: 'exact' });
    expect(resolve(url, 'Unheard')).toMatchObject({
      state: 'dangling',
      wanted: 'Unheard',
    });
  });

  it.each([
    [
      'a renumbered heading',
      `${TAB}/parcel-api/runbook#72-turn-on-the-captcha`,
      '73-turn-on-the-captcha',
    ],
    ['a mistyped one', `${TAB}/parcel-api/runbook#disk-fu11`, 'disk-full'],
    [
      'a name without hyphens',
      `${TAB}/parcel-api/runbook#diskfull`,
      'disk-full',
    ],
    ['an alert', '/runbook/alert?alertname=ParcelsApiDown', 'parcelapidown'],
  ])('suggests what is most like %s', (_, url, fragment) => {
    expect(resolve(url)).toMatchObject({ state: 'near', fragment });
  });

  it("suggests the alert's own place where nothing is alike", () => {
    expect(
      resolve(`${TAB}/parcel-api/runbook#xyzzy`, 'ParcelApiDown'),
    ).toMatchObject({ state: 'near', fragment: 'parcelapidown' });
  });

  it('suggests the page of the same name in another folder', () => {
    expect(
      resolve('https://runbooks.example/disks/nodediskfull'),
    ).toMatchObject({ state: 'near', document: { id: 'docs-node' } });
  });

  it.each([
    [`${TAB}/parcel-api/runbook#xyzzy`, 'xyzzy', 2],
    [`${TAB}/parcel-db/runbook#disk-full`, 'disk-full', 1],
    [`${VIEW}/api/docs/runbook.md#xyzzy`, 'xyzzy', 1],
    [`${TAB}/gone/runbook#disk-full`, 'gone', 0],
  ])('%s dangles', (url, wanted, looked) => {
    const link = resolve(url);
    expect(link).toMatchObject({ state: 'dangling', wanted });
    expect(link.state === 'dangling' && link.documents).toHaveLength(looked);
  });

  it.each([
    'https://wiki.example/ops#disk-full',
    // Another repository's file of the same name.
    'https://git.example/other/repo/blob/main/docs/runbook.md#disk-full',
    `${TAB}/{{ $labels.service }}/runbook#disk-full`,
    'https://runbooks.example/runbook',
    'not a url % at all',
    '',
  ])('%s leads elsewhere', url => {
    expect(resolve(url)).toEqual({ state: 'external' });
  });
});
