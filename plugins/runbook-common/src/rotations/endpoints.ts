import { z } from 'zod';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';
import {
  newOverrideSchema,
  newSwapSchema,
  overrideSchema,
  swapSchema,
} from './changes';
import { instantSchema } from './definition';
import {
  MyOnCall,
  myOnCallSchema,
  OnCallAnswer,
  onCallAnswerSchema,
  ServiceRotation,
  serviceRotationSchema,
  shiftSchema,
} from './onCall';
import {
  rotationCreatePermission,
  rotationDeletePermission,
  rotationOverridePermission,
  rotationReadPermission,
  rotationSwapPermission,
  rotationUpdatePermission,
} from './permissions';
import {
  newRotationSchema,
  rotationChangeSchema,
  RotationDetail,
  rotationDetailSchema,
  rotationIdSchema,
  RotationOnCall,
  rotationOnCallSchema,
  rotationUpdateSchema,
} from './rotation';

/** A range of an answer may be this long. @public */
export const MAX_RANGE_DAYS = 400;

/** Rotations that are looked through for a page of those with a gap. @public */
export const MAX_LOOKED_ROTATIONS = 1_000;

const noParams = z.strictObject({});
const noQuery = z.strictObject({});
const rotationParams = z.strictObject({ id: rotationIdSchema });
const changeId = z.string().min(1).max(64);
const cursor = z
  .string()
  .max(500)
  .optional()
  .describe('Of the page before, for the next one');
const limit = z.coerce.number().int().min(1).max(200).optional();
const at = instantSchema.optional().describe('Now unless given');

const nothing = z.strictObject({}).meta({ id: 'Nothing' });

/** Endpoints whose path names one rotation. @public */
export const rotationEndpoints = {
  getRotation: {
    operationId: 'getRotation',
    method: 'get',
    path: '/rotations/:id',
    summary: 'All of a rotation, its overrides and swaps within a range',
    permission: rotationReadPermission,
    params: rotationParams,
    query: z.strictObject({
      from: instantSchema.optional().describe('100 days ago unless given'),
      to: instantSchema
        .optional()
        .describe(`At most ${MAX_RANGE_DAYS} days after from`),
    }),
    body: noBody,
    response: answer<RotationDetail>(rotationDetailSchema),
    revisioned: true,
  },
  updateRotation: {
    operationId: 'updateRotation',
    method: 'put',
    path: '/rotations/:id',
    summary: 'Changes a rotation from now or a later time on, never the past',
    permission: rotationUpdatePermission,
    params: rotationParams,
    query: noQuery,
    body: rotationUpdateSchema,
    response: answer<RotationDetail>(rotationDetailSchema),
    revisioned: true,
  },
  deleteRotation: {
    operationId: 'deleteRotation',
    method: 'delete',
    path: '/rotations/:id',
    summary: 'Deletes a rotation',
    permission: rotationDeletePermission,
    params: rotationParams,
    query: noQuery,
    body: noBody,
    response: nothing,
    revisioned: true,
  },
  getRotationOnCall: {
    operationId: 'getRotationOnCall',
    method: 'get',
    path: '/rotations/:id/on-call',
    summary: 'Who is on call in a rotation, now or at another time',
    permission: rotationReadPermission,
    params: rotationParams,
    query: z.strictObject({ at }),
    body: noBody,
    response: answer<RotationOnCall>(rotationOnCallSchema),
  },
  getRotationShifts: {
    operationId: 'getRotationShifts',
    method: 'get',
    path: '/rotations/:id/shifts',
    summary: 'The shifts of a rotation in a range, clipped to it',
    permission: rotationReadPermission,
    params: rotationParams,
    query: z.strictObject({
      from: instantSchema,
      to: instantSchema.describe(`At most ${MAX_RANGE_DAYS} days after from`),
      layer: z.string().max(60).optional(),
      user: z.string().max(200).optional(),
    }),
    body: noBody,
    response: z
      .object({ shifts: z.array(shiftSchema) })
      .meta({ id: 'RotationShifts' }),
  },
  getRotationHistory: {
    operationId: 'getRotationHistory',
    method: 'get',
    path: '/rotations/:id/history',
    summary: 'Every change of a rotation, the latest first',
    permission: rotationReadPermission,
    params: rotationParams,
    query: z.strictObject({ cursor, limit }),
    body: noBody,
    response: z
      .object({
        changes: z.array(rotationChangeSchema),
        nextCursor: z.string().optional(),
      })
      .meta({ id: 'RotationHistory' }),
  },
  createOverride: {
    operationId: 'createOverride',
    method: 'post',
    path: '/rotations/:id/overrides',
    summary: 'Puts somebody on call other than the turns say',
    permission: rotationOverridePermission,
    params: rotationParams,
    query: noQuery,
    body: newOverrideSchema,
    response: overrideSchema,
    repeatable: true,
  },
  deleteOverride: {
    operationId: 'deleteOverride',
    method: 'delete',
    path: '/rotations/:id/overrides/:overrideId',
    summary:
      'Takes an override back; of one that has begun, what has passed stays',
    permission: rotationOverridePermission,
    params: z.strictObject({ id: rotationIdSchema, overrideId: changeId }),
    query: noQuery,
    body: noBody,
    response: nothing,
  },
  createSwap: {
    operationId: 'createSwap',
    method: 'post',
    path: '/rotations/:id/swaps',
    summary: "Asks others to take one's time on call",
    permission: rotationSwapPermission,
    params: rotationParams,
    query: noQuery,
    body: newSwapSchema,
    response: swapSchema,
    repeatable: true,
  },
  takeSwap: {
    operationId: 'takeSwap',
    method: 'post',
    path: '/rotations/:id/swaps/:swapId/take',
    summary: 'Takes an open swap; the caller is on call instead of the asker',
    permission: rotationSwapPermission,
    params: z.strictObject({ id: rotationIdSchema, swapId: changeId }),
    query: noQuery,
    body: noBody,
    response: swapSchema,
    repeatable: true,
  },
  withdrawSwap: {
    operationId: 'withdrawSwap',
    method: 'post',
    path: '/rotations/:id/swaps/:swapId/withdraw',
    summary: 'Withdraws a swap that nobody took; one that was taken stands',
    permission: rotationSwapPermission,
    params: z.strictObject({ id: rotationIdSchema, swapId: changeId }),
    query: noQuery,
    body: noBody,
    response: swapSchema,
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;

/** Endpoints about rotations in general, or about the caller. @public */
export const onCallEndpoints = {
  listRotations: {
    operationId: 'listRotations',
    method: 'get',
    path: '/rotations',
    summary: 'Rotations with who is on call in them now and next',
    permission: rotationReadPermission,
    params: noParams,
    query: z.strictObject({
      owner: z
        .string()
        .max(200)
        .optional()
        .describe('Full reference of a group: only its rotations'),
      mine: z
        .enum(['true', 'false'])
        .optional()
        .describe(
          "true: only those of the caller's groups, or in which the caller may be on call within 60 days. false: only the others",
        ),
      text: z
        .string()
        .max(200)
        .optional()
        .describe(
          'Words that have to be in the title, the id, the name of the owner or that of a participant',
        ),
      state: z
        .enum(['gap'])
        .optional()
        .describe(
          `Only those in which nobody is on call now though somebody should be; looks through no more than ${MAX_LOOKED_ROTATIONS} for a page`,
        ),
      order: z
        .enum(['id', 'owner'])
        .optional()
        .describe('By id unless given; owner: by owner and then by id'),
      cursor,
      limit,
    }),
    body: noBody,
    response: z
      .object({
        rotations: z.array(rotationOnCallSchema),
        nextCursor: z.string().optional(),
      })
      .meta({ id: 'Rotations' }),
  },
  createRotation: {
    operationId: 'createRotation',
    method: 'post',
    path: '/rotations',
    summary: 'Creates a rotation',
    permission: rotationCreatePermission,
    params: noParams,
    query: noQuery,
    body: newRotationSchema,
    response: answer<RotationDetail>(rotationDetailSchema),
    revisioned: true,
    repeatable: true,
  },
  getOnCall: {
    operationId: 'getOnCall',
    method: 'get',
    path: '/on-call',
    summary:
      'Who is on call for a service or a group, or where a user is on call',
    permission: rotationReadPermission,
    params: noParams,
    query: z.strictObject({
      entityRef: z
        .string()
        .min(1)
        .max(200)
        .describe('Full reference of a service, a group or a user'),
      at,
    }),
    body: noBody,
    response: answer<OnCallAnswer>(onCallAnswerSchema),
  },
  getMyOnCall: {
    operationId: 'getMyOnCall',
    method: 'get',
    path: '/on-call/mine',
    summary: "The caller's own shifts ahead, and swaps that wait for them",
    permission: rotationReadPermission,
    params: noParams,
    query: noQuery,
    body: noBody,
    response: answer<MyOnCall>(myOnCallSchema),
  },
} as const satisfies Record<string, Endpoint>;

/** The endpoint of a service's rotation. @public */
export const serviceRotationEndpoints = {
  getServiceRotation: {
    operationId: 'getServiceRotation',
    method: 'get',
    path: `${servicePath}/rotation`,
    summary: 'The rotation that is on call for a service',
    permission: rotationReadPermission,
    params: serviceParamsSchema,
    query: z.strictObject({
      from: instantSchema.optional(),
      to: instantSchema.optional(),
    }),
    body: noBody,
    response: answer<ServiceRotation>(serviceRotationSchema),
  },
} as const satisfies Record<string, Endpoint>;
