import Ajv from 'ajv/dist/2020';
import { Report } from '../lint/finding';
import { RULES } from 'runbook-markdown';
import { formatGithub } from './github';
import { formatJson } from './json';
import { formatSarif } from './sarif';
import { formatStylish } from './stylish';

const REPORT: Report = {
  findings: [
    {
      path: 'docs/a b,c.md',
      line: 3,
      column: 7,
      rule: 'secret-in-text',
      level: 'error',
      message: '100% a secret:\nrevoke it',
    },
    {
      path: 'docs/a.md',
      line: 9,
      column: 1,
      endLine: 12,
      rule: 'unclosed-fence',
      level: 'warning',
      message: 'Close it.',
    },
    {
      path: '/srv/b.md',
      line: 1,
      column: 1,
      rule: 'review-missing',
      level: 'info',
      message: 'Say when.',
    },
  ],
  files: 2,
  fixed: 1,
};
const NOTHING: Report = { findings: [], files: 2, fixed: 0 };

/** The parts of SARIF 2.1.0 that are used, by the names and types of its specification. */
const SARIF_SHAPE = {
  type: 'object',
  required: ['version', 'runs', '$schema'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string', minLength: 1 },
                  version: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string' },
                        shortDescription: { $ref: '#/$defs/text' },
                        defaultConfiguration: {
                          type: 'object',
                          additionalProperties: false,
                          properties: { level: { $ref: '#/$defs/level' } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message', 'ruleId', 'level', 'locations'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { $ref: '#/$defs/level' },
                message: { $ref: '#/$defs/text' },
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation', 'region'],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            additionalProperties: false,
                            properties: {
                              uri: {
                                type: 'string',
                                // RFC 3986: no space and no other raw character.
                                pattern: "^[A-Za-z0-9%._~:/!$&'()*+,;=@-]+$",
                              },
                            },
                          },
                          region: {
                            type: 'object',
                            required: ['startLine'],
                            additionalProperties: false,
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                              endLine: { type: 'integer', minimum: 1 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  $defs: {
    level: { enum: ['none', 'note', 'warning', 'error'] },
    text: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: { text: { type: 'string', minLength: 1 } },
    },
  },
};

describe('stylish', () => {
  it('is one line a finding, led by file:line:column', () => {
    expect(formatStylish(REPORT).split('\n').slice(2)).toEqual([
      'docs/a.md:9:1: warning: Close it. (unclosed-fence)',
      '/srv/b.md:1:1: info: Say when. (review-missing)',
      '',
      '1 file mended.',
      '2 files checked: 1 error, 1 warning, 1 info.',
      '',
    ]);
  });
});

describe('json', () => {
  it('counts and lists the findings', () => {
    expect(JSON.parse(formatJson(REPORT))).toEqual({
      version: 1,
      files: 2,
      fixed: 1,
      errors: 1,
      warnings: 1,
      infos: 1,
      findings: REPORT.findings,
    });
  });
});

describe('github', () => {
  it('escapes what ends a message or a property', () => {
    expect(formatGithub(REPORT).split('\n')).toEqual([
      '::error file=docs/a b%2Cc.md,line=3,col=7,title=secret-in-text::100%25 a secret:%0Arevoke it',
      '::warning file=docs/a.md,line=9,endLine=12,title=unclosed-fence::Close it.',
      '::notice file=/srv/b.md,line=1,col=1,title=review-missing::Say when.',
      '',
    ]);
  });

  it('prints nothing where nothing was found', () => {
    expect(formatGithub(NOTHING)).toBe('');
  });
});

describe('sarif', () => {
  const validate = new Ajv().compile(SARIF_SHAPE);

  it.each([
    ['findings', REPORT],
    ['no findings', NOTHING],
  ])('has the shape of SARIF 2.1.0 with %s', (_, report) => {
    validate(JSON.parse(formatSarif(report)));
    expect(validate.errors).toBeNull();
  });

  it('gives each result the index of its own rule', () => {
    const { runs } = JSON.parse(formatSarif(REPORT));
    const [{ results, tool }] = runs;
    expect(
      results.map(
        (result: { ruleIndex: number }) =>
          tool.driver.rules[result.ruleIndex].id,
      ),
    ).toEqual(['secret-in-text', 'unclosed-fence', 'review-missing']);
    expect(tool.driver.rules).toHaveLength(RULES.length);
  });

  it('writes paths as URIs and levels in its own words', () => {
    const { runs } = JSON.parse(formatSarif(REPORT));
    expect(runs[0].results[0]).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/a%20b%2Cc.md' },
            region: { startLine: 3, startColumn: 7 },
          },
        },
      ],
    });
    expect(runs[0].results[2]).toMatchObject({
      level: 'note',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'file:///srv/b.md' } },
        },
      ],
    });
  });
});
