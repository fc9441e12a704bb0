import { serviceRotationEndpoints } from 'backstage-plugin-runbook-common';
import { EndpointHandlers } from '../../http';
import { ReadableService } from '../access';
import { readRange } from '../ranges';
import { RotationReader } from '../RotationReader';
import { ServiceRotations } from '../ServiceRotations';

/** What the endpoint of a service's rotation does. */
export function createServiceHandlers(options: {
  services: ServiceRotations;
  reader: RotationReader;
  now: () => number;
}): EndpointHandlers<typeof serviceRotationEndpoints, ReadableService> {
  const { services, reader, now } = options;
  return {
    getServiceRotation: async ({ query, resource, credentials }) => {
      const range = readRange(query, now());
      const { source, owner, problem, others, rotation } = await services.find(
        resource.entity,
        resource.readable,
        credentials,
      );
      return {
        source,
        ...(rotation && {
          rotation: await reader.detail(rotation.id, range, credentials),
        }),
        others: others.map(({ id, title }) => ({ id, title })),
        ...(owner !== undefined && { owner }),
        ...(problem !== undefined && { problem }),
      };
    },
  };
}
