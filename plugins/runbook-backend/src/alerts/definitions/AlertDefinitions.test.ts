import { createHash } from 'node:crypto';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { readRuleFile } from 'alert-rules';
import { procedureContentSchema } from 'backstage-plugin-runbook-common';
import { parseRunbook } from 'runbook-markdown';
import { Reading } from '../../database';
import { CombinedLibrary } from '../../runbooks/procedures';
import { DatabaseProcedureStore } from '../../runbooks/procedures/store';
import { WrittenDocuments } from '../../runbooks/procedures/WrittenDocuments';
import { DatabaseRunbookStore } from '../../runbooks/store';
import { DatabaseAlertRuleStore } from '../store';
import { AlertDefinitions } from './AlertDefinitions';

const PARCELS = 'component:default/parcel-api';
const LABELS = 'component:default/label-api';
const NIGHT = new Date('2026-03-01T03:00:00.000Z');

const RULES = rule('Down', '');
const RUNBOOK = `# Parcel API

## Alerts

| Alert | Meaning |
| --- | --- |
| Down | nothing is served |
`;

/** Where to go first when it is down. */
const PROCEDURE = { entityRef: PARCELS, fragment: 'down', title: 'Down' };

const hashOf = (text: string) =>
  createHash('sha256').update(text).digest('hex');

function rule(name: string, url: string) {
  return `groups: [{ name: g, rules: [{ alert: ${name}, expr: up == 0, annotations: { runbook_url: '${url}' } }] }]`;
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('AlertDefinitions, %s', id => {
  async function start() {
    const knex = await databases.init(id);
    const database = mockServices.database({ knex, migrations: {} });
    const rules = await DatabaseAlertRuleStore.create({ database });
    const runbooks = await DatabaseRunbookStore.create({ database });
    const procedures = await DatabaseProcedureStore.create({ database });
    const library = new CombinedLibrary({
      imported: runbooks,
      written: procedures,
      documents: new WrittenDocuments(),
    });
    const joined = jest.spyOn(rules, 'getRules');
    const definitionsOf = (version: string) =>
      new AlertDefinitions({
        store: rules,
        library,
        reading: () => new Reading(knex),
        version,
      });
    const definitions = definitionsOf('1.0.0');

    const outcome = {
      state: 'imported' as const,
      diagnostics: [],
      entityEtag: 'e1',
      startedAt: NIGHT,
      finishedAt: NIGHT,
    };
    const saveRules = async (text: string, viewUrl?: string) => {
      const claimed = await rules.claim(PARCELS, { now: NIGHT, until: NIGHT });
      await rules.save(claimed!.claim, {
        ...outcome,
        files: [
          {
            file: {
              path: 'rules.yaml',
              source: 's',
              hash: hashOf(text),
              viewUrl,
            },
            read: claimed!.files.some(({ hash }) => hash === hashOf(text))
              ? undefined
              : { ...readRuleFile(text), readerVersion: '1.0.0' },
          },
        ],
      });
    };
    const saveRunbook = async (text: string, entityRef = PARCELS) => {
      const claimed = await runbooks.claim(entityRef, {
        now: NIGHT,
        until: NIGHT,
      });
      await runbooks.save(claimed!.claim, {
        ...outcome,
        documents: [
          {
            file: { id: 'a', path: 'a.md', source: 's', hash: hashOf(text) },
            parsed: claimed!.documents.some(({ hash }) => hash === hashOf(text))
              ? undefined
              : {
                  ...parseRunbook(text),
                  parserVersion: '1.0.0',
                  parsedOn: '2026-03-01',
                },
          },
        ],
      });
    };
    const define = () => definitions.define(PARCELS, async () => true);
    await saveRules(RULES);
    await saveRunbook(RUNBOOK);
    return {
      knex,
      rules,
      runbooks,
      procedures,
      definitions,
      definitionsOf,
      joined,
      saveRules,
      saveRunbook,
      define,
    };
  }

  it('joins once for as long as rules and documents stay', async () => {
    const { define, definitions, joined, saveRules, saveRunbook } =
      await start();
    const first = await define();
    expect(first).toMatchObject({
      rules: { state: 'imported' },
      runbook: { state: 'imported' },
      alerts: [
        {
          name: 'Down',
          rule: { expression: 'up == 0' },
          documentation: { meaning: 'nothing is served' },
        },
      ],
    });
    // Imports that find the same.
    await saveRules(RULES);
    await saveRunbook(RUNBOOK);
    await expect(define()).resolves.toEqual(first);
    await expect(
      definitions.briefMany([PARCELS, LABELS], async () => true),
    ).resolves.toEqual(
      new Map([
        [
          PARCELS,
          {
            rulesState: 'imported',
            alerts: [
              { name: 'Down', procedure: PROCEDURE, states: ['documented'] },
            ],
          },
        ],
        [LABELS, { rulesState: 'missing', alerts: [] }],
      ]),
    );
    expect(joined.mock.calls.map(([entityRef]) => entityRef)).toEqual([
      PARCELS,
      LABELS,
    ]);
  });

  it.each<
    [string, string, (all: Awaited<ReturnType<typeof start>>) => unknown]
  >([
    ['rules', 'Slow', ({ saveRules }) => saveRules(rule('Slow', ''))],
    [
      'the link to the file of the rules',
      'https://git.example/rules.yaml#L1',
      ({ saveRules }) => saveRules(RULES, 'https://git.example/rules.yaml'),
    ],
    [
      'the document',
      'all is lost',
      ({ saveRunbook }) =>
        saveRunbook(RUNBOOK.replace('nothing is served', 'all is lost')),
    ],
    [
      'a procedure in the portal',
      'down-first',
      ({ procedures }) =>
        procedures.create(
          { entityRef: PARCELS, slug: 'down-first' },
          { by: 'user:default/ines', at: NIGHT },
          {
            content: procedureContentSchema.parse({
              title: 'Down first',
              markdown: '1. Look.',
              alerts: ['Down'],
              reviewDays: 30,
            }),
          },
        ),
    ],
  ])('joins anew after a change of %s', async (_, text, change) => {
    const all = await start();
    const before = await all.define();
    await change(all);
    const after = await all.define();
    expect(after).not.toEqual(before);
    expect(JSON.stringify(after)).toContain(text);
    expect(all.joined).toHaveBeenCalledTimes(2);
  });

  it('joins anew what another version of the code has joined', async () => {
    const { define, definitionsOf, joined } = await start();
    const before = await define();
    const next = definitionsOf('1.0.1');
    await expect(next.define(PARCELS, async () => true)).resolves.toEqual(
      before,
    );
    expect(joined).toHaveBeenCalledTimes(2);
  });

  it('tells in brief what it joins for a list alone', async () => {
    const { define, definitions, joined, saveRules } = await start();
    const brief = async () => {
      const briefs = await definitions.briefMany([PARCELS], async () => true);
      return briefs.get(PARCELS)?.alerts;
    };
    await saveRules(rule('Slow', ''));
    const first = await brief();
    expect(first).toEqual([
      {
        name: 'Down',
        procedure: PROCEDURE,
        states: ['documented', 'ruleMissing'],
      },
      { name: 'Slow', states: ['undocumented'] },
    ]);
    await expect(brief()).resolves.toEqual(first);
    // What a list joins is there for who reads all of it.
    const { alerts: all } = await define();
    expect(all.map(({ name }) => name)).toEqual(first?.map(({ name }) => name));
    expect(joined).toHaveBeenCalledTimes(1);
  });

  it("looks into another service's runbook each time, for who may see it", async () => {
    const { definitions, saveRules, saveRunbook } = await start();
    await saveRunbook('# Labels\n\n## Jammed\n\n1. Pull.\n', LABELS);
    await saveRules(
      rule(
        'Down',
        'https://x.example/catalog/default/component/label-api/runbook#jammed',
      ),
    );
    const linkFor = async (may: boolean) => {
      const { alerts } = await definitions.define(PARCELS, async () => may);
      return alerts[0]?.rule?.link?.state;
    };
    await expect(linkFor(true)).resolves.toBe('exact');
    await expect(linkFor(false)).resolves.toBe('dangling');
    await saveRunbook('# Labels\n', LABELS);
    await expect(linkFor(true)).resolves.toBe('dangling');
  });

  it('tells what there is where nothing can be written', async () => {
    const { define, joined, rules } = await start();
    jest
      .spyOn(rules, 'keepDefined')
      .mockRejectedValue(new Error('No space left on device'));
    const first = await define();
    expect(first.alerts).toMatchObject([{ name: 'Down' }]);
    await expect(define()).resolves.toEqual(first);
    expect(joined).toHaveBeenCalledTimes(2);
  });

  it('keeps nothing of a service that is gone', async () => {
    const { define, knex, runbooks } = await start();
    await define();
    await runbooks.remove([PARCELS]);
    await expect(knex('runbook_defined_alerts')).resolves.toEqual([]);
    await expect(define()).resolves.toMatchObject({
      runbook: undefined,
      alerts: [{ name: 'Down', documentation: undefined }],
    });
    await expect(knex('runbook_defined_alerts')).resolves.toEqual([]);
  });
});
