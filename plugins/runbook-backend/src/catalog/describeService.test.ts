import { Entity } from '@backstage/catalog-model';
import { describeService } from './describeService';

function entity(
  options: {
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    spec?: Entity['spec'];
    relations?: Entity['relations'];
  } = {},
): Entity {
  const { annotations, labels, spec, relations } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'parcel-api', annotations, labels },
    spec: { type: 'service', ...spec },
    relations,
  };
}

const rulesOf = (described: ReturnType<typeof describeService>) =>
  described.service.diagnostics.map(({ rule, field }) => [rule, field]);

describe('describeService', () => {
  it('takes owner and system from relations, and else from the spec in full form', () => {
    const spec = { owner: 'parcels', system: 'delivery' };
    expect(describeService(entity({ spec })).service).toMatchObject({
      entityRef: 'component:default/parcel-api',
      title: 'parcel-api',
      owner: 'group:default/parcels',
      system: 'system:default/delivery',
    });
    const relations = [
      { type: 'partOf', targetRef: 'component:default/suite' },
      { type: 'partOf', targetRef: 'system:ops/delivery' },
      { type: 'ownedBy', targetRef: 'user:default/ines' },
    ];
    expect(describeService(entity({ spec, relations })).service).toMatchObject({
      owner: 'user:default/ines',
      system: 'system:ops/delivery',
    });
  });

  it.each([
    ['annotation', { 'runbook/tier': '0' }, { tier: '1' }, 2, 0],
    ['label', undefined, { tier: '1' }, 2, 1],
    ['spec', undefined, undefined, 2, 2],
    ['spec as text', undefined, undefined, '3', 3],
    ['nowhere', undefined, undefined, undefined, undefined],
  ])('takes the tier from the %s', (_, annotations, labels, tier, expected) => {
    const { service } = describeService(
      entity({ annotations, labels, spec: { tier } }),
    );
    expect(service.tier).toBe(expected);
    expect(service.diagnostics).toEqual([]);
  });

  it('reports a tier that is none and asks the next place', () => {
    const described = describeService(
      entity({
        annotations: { 'runbook/tier': 'gold' },
        labels: { tier: '5' },
        spec: { tier: 3 },
      }),
    );
    expect(described.service.tier).toBe(3);
    expect(rulesOf(described)).toEqual([
      ['invalid-tier', 'runbook/tier'],
      ['invalid-tier', 'metadata.labels.tier'],
    ]);
  });

  it('joins dependencies of the spec and of the relations, each once', () => {
    const described = describeService(
      entity({
        spec: {
          dependsOn: ['resource:parcel-db', 'label-api', 'resource:', 7],
        },
        relations: [
          { type: 'dependsOn', targetRef: 'resource:default/parcel-db' },
          { type: 'dependsOn', targetRef: 'resource:default/cache' },
          { type: 'dependencyOf', targetRef: 'component:default/portal' },
        ],
      }),
    );
    expect(described.dependencyRefs).toEqual([
      'resource:default/parcel-db',
      'component:default/label-api',
      'resource:default/cache',
    ]);
    expect(rulesOf(described)).toEqual([
      ['invalid-dependency', 'spec.dependsOn'],
      ['invalid-dependency', 'spec.dependsOn'],
    ]);
  });

  it.each([
    ['/etc/passwd', 'an absolute path'],
    ['C:\\runbook.md', 'an absolute path'],
    ['../other/runbook.md', 'leaves the folder'],
    ['docs/../../runbook.md', 'leaves the folder'],
    ['docs\\..\\..\\runbook.md', 'leaves the folder'],
    ['file:///etc/passwd', 'no web address'],
    ['ftp://host/runbook.md', 'no web address'],
  ])('reports the source %s', (source, reason) => {
    const described = describeService(
      entity({ annotations: { 'runbook/source': `docs/ok.md\n${source}` } }),
    );
    expect(rulesOf(described)).toEqual([
      ['invalid-source-path', 'runbook/source'],
    ]);
    expect(described.service.diagnostics[0]?.message).toContain(reason);
  });

  it.each([
    'service="auth"',
    '{service="auth", env=~"prod|staging"}',
    'service="a,b\\"c"\nenv!~"dev.*"\n',
    'a!="1",',
    // What Go knows and JavaScript does not, and the other way round below.
    'a=~"(?i)prod"',
  ])('takes the alert selector %s', selector => {
    const described = describeService(
      entity({ annotations: { 'runbook/alert-selector': selector } }),
    );
    expect(described.service.diagnostics).toEqual([]);
  });

  it.each([
    '',
    '{}',
    'service=auth',
    'service="auth',
    '1x="a"',
    'a=~"("',
    'a=~"a(?=b)"',
    'a=~"(a)\\\\1"',
    'a="1" b="2"',
  ])('reports the alert selector %s', selector => {
    const described = describeService(
      entity({ annotations: { 'runbook/alert-selector': selector } }),
    );
    expect(rulesOf(described)).toEqual([
      ['invalid-alert-selector', 'runbook/alert-selector'],
    ]);
  });

  it.each(['data:text/html,hello', 'wiki/runbook', '', 'file:///etc/passwd'])(
    'does not link an external runbook to %s',
    url => {
      const described = describeService(
        entity({ annotations: { 'backstage.io/runbook-url': url } }),
      );
      expect(described.service.externalRunbookUrl).toBeUndefined();
      expect(rulesOf(described)).toEqual([
        ['invalid-runbook-url', 'backstage.io/runbook-url'],
      ]);
    },
  );

  it('links an external runbook on the web', () => {
    const url = 'https://wiki.example.com/runbook';
    const described = describeService(
      entity({ annotations: { 'backstage.io/runbook-url': url } }),
    );
    expect(described.service.externalRunbookUrl).toBe(url);
  });

  it.each(['', 'parcels\ndelivery'])('reports the rotation %j', rotation => {
    const described = describeService(
      entity({ annotations: { 'runbook/rotation': rotation } }),
    );
    expect(rulesOf(described)).toEqual([
      ['invalid-rotation', 'runbook/rotation'],
    ]);
  });

  it('reports a rule file outside the folder', () => {
    const described = describeService(
      entity({ annotations: { 'runbook/alert-rules': '../rules.yaml' } }),
    );
    expect(rulesOf(described)).toEqual([
      ['invalid-source-path', 'runbook/alert-rules'],
    ]);
  });
});
