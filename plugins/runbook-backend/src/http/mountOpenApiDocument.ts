import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Endpoint } from 'backstage-plugin-runbook-common';
import { Router } from 'express';
import { createOpenApiDocument } from './createOpenApiDocument';

/**
 * Serves the description of the API. It holds no secret, but nothing needs it
 * without signing in either: every public path is one more to watch.
 */
export function mountOpenApiDocument(
  router: Router,
  endpoints: Record<string, Endpoint>,
  options: { httpAuth: HttpAuthService; version: string; baseUrl: string },
): void {
  let document: ReturnType<typeof createOpenApiDocument> | undefined;
  router.get('/openapi.json', async (request, response) => {
    await options.httpAuth.credentials(request, { allow: ['user', 'service'] });
    // Describing every schema takes longer than all else a start does, and few ask.
    document ??= createOpenApiDocument(endpoints, options);
    response.json(document);
  });
}
