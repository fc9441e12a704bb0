import {
  onCallEndpoints,
  rotationEndpoints,
  serviceRotationEndpoints,
} from '../rotations/endpoints';
import { runbookEndpoints } from '../runbooks/endpoints';
import { Endpoint } from './endpoint';

/**
 * Every endpoint of the back end.
 *
 * @public
 */
export const endpoints = {
  ...runbookEndpoints,
  ...serviceRotationEndpoints,
  ...rotationEndpoints,
  ...onCallEndpoints,
} as const satisfies Record<string, Endpoint>;
