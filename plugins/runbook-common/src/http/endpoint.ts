import { ResourcePermission } from '@backstage/plugin-permission-common';
import { z } from 'zod';

/** Body of an endpoint that takes none: every field of one is unknown. @public */
export const noBody = z.strictObject({});

/**
 * The schema of an answer, typed by the name of what it answers: the type of a
 * schema is all that is in it, which each endpoint would tell anew.
 *
 * @public
 */
export function answer<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return schema;
}

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
  TBody extends z.ZodType = z.ZodType,
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
  /** What the caller must be allowed to do with what the path names. */
  permission: ResourcePermission;
  /** Schema of the path's parameters. */
  params: TParams;
  /** Schema of the query. */
  query: TQuery;
  /** Schema of the JSON body; {@link noBody} where none is taken. */
  body: TBody;
  /** JSON answer; undefined where the answer is a file. */
  response: TResponse;
  /** Media type of the answer, `application/json` unless told. */
  responseType?: string;
  /**
   * The answer has a `revision`, with which its `ETag` starts. A `put` or
   * `delete` that says so needs the revision it builds on in `If-Match`, as
   * `"7"` or as the whole ETag, and is refused with 409 when there is a later
   * one.
   */
  revisioned?: boolean;
  /**
   * `token`: opened by the `token` of its query, for a caller that cannot sign
   * in. By the caller's Backstage credentials unless told.
   */
  openedBy?: 'token';
  /**
   * A `post` that honours the header `Idempotency-Key`: sent again with the
   * same key within a day, it does nothing more and answers the same.
   */
  repeatable?: boolean;
}

/** Parameters that an endpoint's caller gives. @public */
export type EndpointParams<E extends Endpoint> = z.input<E['params']>;

/** Query that an endpoint's caller gives. @public */
export type EndpointQuery<E extends Endpoint> = z.input<E['query']>;

/** Body that an endpoint's caller sends. @public */
export type EndpointBody<E extends Endpoint> = z.input<E['body']>;

/** What an endpoint answers. @public */
export type EndpointResponse<E extends Endpoint> = z.output<E['response']>;
