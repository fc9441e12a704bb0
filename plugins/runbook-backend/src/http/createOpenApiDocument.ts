import { Endpoint, noBody } from 'backstage-plugin-runbook-common';
import { z } from 'zod';
import { ERROR_ANSWERS, errorBodySchema } from './errorBody';
import { SchemaComponents } from './SchemaComponents';

/**
 * Describes a table of endpoints in OpenAPI 3.1.
 *
 * @see https://spec.openapis.org/oas/v3.1.1
 */
export function createOpenApiDocument(
  endpoints: Record<string, Endpoint>,
  { version, baseUrl }: { version: string; baseUrl: string },
) {
  const components = new SchemaComponents();
  const errorBody = components.add(errorBodySchema, 'output');
  const errors = Object.fromEntries(
    Object.entries(ERROR_ANSWERS).map(([status, description]) => [
      status,
      { description, content: { 'application/json': { schema: errorBody } } },
    ]),
  );

  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of Object.values(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method]: {
        operationId: endpoint.operationId,
        summary: endpoint.summary,
        ...accessOf(endpoint),
        parameters: [
          ...parametersOf('path', endpoint.params, components),
          ...parametersOf('query', endpoint.query, components),
          ...headersOf(endpoint),
        ],
        ...bodyOf(endpoint, components),
        responses: {
          200: {
            description: 'Done',
            ...etagOf(endpoint),
            content: answerOf(endpoint, components),
          },
          ...errors,
        },
      },
    };
  }

  return {
    openapi: '3.1.0',
    info: {
      title: 'Runbook',
      version,
      description:
        'The runbooks of the services of a Backstage catalog, and who is on call for them.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
    security: [{ backstage: [] }],
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        backstage: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a user or of a service',
        },
      },
    },
  };
}

function accessOf({ openedBy, permission }: Endpoint) {
  return openedBy === 'token'
    ? {
        description: `Opened by its token, made by somebody with the permission \`${permission.name}\`.`,
        security: [],
      }
    : { description: `Needs the permission \`${permission.name}\`.` };
}

function parametersOf(
  place: 'path' | 'query',
  schema: z.ZodObject,
  components: SchemaComponents,
) {
  const { properties = {}, required = [] } = components.add(schema, 'input');
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } =
      typeof property === 'object' ? property : {};
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description && { description }),
      schema: rest,
    };
  });
}

/** The headers that a write takes. */
function headersOf({ method, revisioned, repeatable }: Endpoint) {
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(revisioned && (method === 'put' || method === 'delete')
      ? [
          header(
            'If-Match',
            true,
            'The ETag of what was read, or its revision alone, such as "7"',
          ),
        ]
      : []),
    ...(repeatable
      ? [
          header(
            'Idempotency-Key',
            false,
            'Chosen by the caller. Sent again with the same key within a day, the request does nothing more and is answered the same',
          ),
        ]
      : []),
  ];
}

function bodyOf({ body }: Endpoint, components: SchemaComponents) {
  return body === noBody
    ? {}
    : {
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: components.add(body, 'input') },
          },
        },
      };
}

function etagOf({ revisioned, response }: Endpoint) {
  return revisioned &&
    response instanceof z.ZodObject &&
    'revision' in response.shape
    ? {
        headers: {
          ETag: {
            description: 'Starts with the revision; for If-Match',
            schema: { type: 'string' },
          },
        },
      }
    : {};
}

function answerOf(endpoint: Endpoint, components: SchemaComponents) {
  return endpoint.responseType
    ? // A file's bytes have no schema; their media type says it all.
      { [endpoint.responseType]: {} }
    : {
        'application/json': {
          schema: components.add(endpoint.response, 'output'),
        },
      };
}
