import { ResourcePermission } from '@backstage/plugin-permission-common';
import { z } from 'zod';

/**
 * One HTTP endpoint below `/api/runbook`: the only place where its path,
 * parameters, answer and permission are told. Validation, authorisation, the
 * client and the OpenAPI document all come from it.
 *
 * @public
 */
export interface Endpoint<
  TParams extends z.ZodObject = z.ZodObject,
  TQuery extends z.ZodObject = z.ZodObject,
  TResponse extends z.ZodType = z.ZodType,
> {
  /** Name of the operation, unique in the table. */
  operationId: string;
  /** HTTP method, lower case. */
  method: 'get' | 'post' | 'put' | 'delete';
  /** Path with `:name` for parameters. */
  path: string;
  /** What it does, in a line. */
  summary: string;
  /** What the caller must be allowed to do with the service that the path names. */
  permission: ResourcePermission;
  /** Schema of the path's parameters. */
  params: TParams;
  /** Schema of the query. */
  query: TQuery;
  /** JSON answer; undefined where the answer is a file. */
  response: TResponse;
  /** Media type of the answer, `application/json` unless told. */
  responseType?: string;
}

/** Parameters that an endpoint's caller gives. @public */
export type EndpointParams<E extends Endpoint> = z.input<E['params']>;

/** Query that an endpoint's caller gives. @public */
export type EndpointQuery<E extends Endpoint> = z.input<E['query']>;

/** What an endpoint answers. @public */
export type EndpointResponse<E extends Endpoint> = z.output<E['response']>;
