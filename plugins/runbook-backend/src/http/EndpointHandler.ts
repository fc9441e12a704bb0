import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Endpoint, EndpointResponse } from 'backstage-plugin-runbook-common';
import { z } from 'zod';
import { RepeatableRequest } from './idempotency';

/** An answer that is a file. */
export interface FileAnswer {
  contentType: string;
  content: Buffer;
  headers: Record<string, string>;
}

/** What a handler gets: everything checked, nothing left to refuse. */
export interface HandlerContext<E extends Endpoint, TResource> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
  /** Of a write to something revisioned: the revision that it builds on. */
  ifMatch: number | undefined;
  /** The request, where its caller may repeat it; a write takes it along. */
  request: RepeatableRequest | undefined;
  /** What the permission was checked for. */
  resource: TResource;
  credentials: BackstageCredentials;
  /** Adds to what the audit log tells of this request. */
  audit(meta: JsonObject): void;
}

/** What an endpoint's handler gives back. */
export type AnswerOf<E extends Endpoint> = E extends { responseType: string }
  ? FileAnswer
  : EndpointResponse<E>;

/** Does what an endpoint is for. */
export type EndpointHandler<E extends Endpoint, TResource> = (
  context: HandlerContext<E, TResource>,
) => Promise<AnswerOf<E>>;

/** One handler for each endpoint of a table. */
export type EndpointHandlers<
  TEndpoints extends Record<string, Endpoint>,
  TResource,
> = {
  [Name in keyof TEndpoints]: EndpointHandler<TEndpoints[Name], TResource>;
};

/**
 * Finds what a path names and checks that the caller has the endpoint's
 * permission for it.
 */
export interface ResourceAccess<TParams, TBody, TResource> {
  authorize(options: {
    params: TParams;
    body: TBody;
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<TResource>;
}
