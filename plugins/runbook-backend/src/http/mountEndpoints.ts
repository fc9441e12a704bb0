import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Endpoint } from 'backstage-plugin-runbook-common';
import { Request, Response, Router } from 'express';
import { z } from 'zod';
import {
  EndpointHandler,
  EndpointHandlers,
  FileAnswer,
  ResourceAccess,
} from './EndpointHandler';
import { readIdempotencyKey } from './idempotency';
import { InputParser } from './InputParser';
import { readIfMatch, setRevision } from './revision';
import { RouteMetrics } from './RouteMetrics';
import { sendJson } from './sendJson';

/** What every table of endpoints is mounted with. */
export interface MountContext {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  metrics: RouteMetrics;
}

interface MountOptions<TParams, TBody, TResource> extends MountContext {
  access: ResourceAccess<TParams, TBody, TResource>;
}

/**
 * Mounts every endpoint of a table. Each request is authenticated, validated,
 * authorised with the permission that its endpoint declares, and audited,
 * before and around its handler.
 */
export function mountEndpoints<
  TEndpoints extends Record<string, Endpoint>,
  TResource,
>(
  router: Router,
  endpoints: TEndpoints,
  handlers: EndpointHandlers<TEndpoints, TResource>,
  options: MountOptions<
    z.output<TEndpoints[keyof TEndpoints]['params']>,
    z.output<TEndpoints[keyof TEndpoints]['body']>,
    TResource
  >,
): void {
  const mount = <Name extends keyof TEndpoints>(name: Name) =>
    mountEndpoint(router, endpoints[name], handlers[name], options);
  for (const name of Object.keys(endpoints)) {
    mount(name);
  }
}

function mountEndpoint<E extends Endpoint, TResource>(
  router: Router,
  endpoint: E,
  handler: EndpointHandler<E, TResource>,
  options: MountOptions<z.output<E['params']>, z.output<E['body']>, TResource>,
): void {
  const { access, httpAuth, auditor, metrics } = options;
  router[endpoint.method](endpoint.path, async (request, response) => {
    metrics.observe(endpoint, response);
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const meta: JsonObject = {
      permission: endpoint.permission.name,
      ...request.params,
    };
    const event = await auditor.createEvent({
      eventId: kebabCase(endpoint.operationId),
      // Reads are many and change nothing; the auditor logs them at debug level.
      severityLevel: endpoint.method === 'get' ? 'low' : 'medium',
      request,
      meta,
    });
    try {
      const input = readInput(endpoint, request);
      const resource = await access.authorize({
        params: input.params,
        body: input.body,
        permission: endpoint.permission,
        credentials,
      });
      const answer = await handler({
        ...input,
        request: readIdempotencyKey(endpoint, request, {
          body: input.body,
          credentials,
        }),
        resource,
        credentials,
        audit: more => Object.assign(meta, more),
      });
      // Told before the answer, so that nothing happens that is not on record.
      await event.success({ meta });
      send(endpoint, request, response, answer);
    } catch (error) {
      await event.fail({ meta, error: toError(error) });
      throw error;
    }
  });
}

function readInput<E extends Endpoint>(endpoint: E, request: Request) {
  const parser = new InputParser();
  const params = parser.parse<E['params']>(
    'params',
    endpoint.params,
    request.params,
  );
  const query = parser.parse<E['query']>(
    'query',
    endpoint.query,
    request.query,
  );
  const body = parser.parse<E['body']>(
    'body',
    endpoint.body,
    request.body ?? {},
  );
  return {
    ...parser.checked({ params, query, body }),
    ifMatch: readIfMatch(endpoint, request),
  };
}

function send(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  answer: unknown,
) {
  if (isFile(answer)) {
    response.set(answer.headers).type(answer.contentType).send(answer.content);
    return;
  }
  const body = JSON.stringify(answer);
  setRevision(endpoint, response, answer, body);
  sendJson(request, response, body);
}

function isFile(answer: unknown): answer is FileAnswer {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'content' in answer &&
    Buffer.isBuffer(answer.content)
  );
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
