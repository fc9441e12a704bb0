import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  Decide,
  startRotations,
  weekly,
} from '../../rotations/__testUtils__/startRotations';

export {
  INES,
  MEI,
  STRANGER,
  TOMASZ,
} from '../../rotations/__testUtils__/startRotations';
export const LABELS = 'component:default/label-api';
export const STAMPS = 'component:default/stamp-api';

/** A back end with the example people, where somebody is on call for shipping. */
export async function startIncidents(
  options: {
    decide?: Decide;
    ownership?: string[];
    config?: object;
  } = {},
) {
  const sent: NotificationSendOptions[] = [];
  const signals = { publish: jest.fn().mockResolvedValue(undefined) };
  const { config = {}, ...rest } = options;
  const backend = await startRotations({
    ...rest,
    features: [
      mockServices.rootConfig.factory({ data: { runbook: config } }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => {
            sent.push(notification);
          },
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => signals,
      }),
    ],
  });
  const declare = async (more: object = {}) => {
    const { body, status } = await backend.post('/incidents').send({
      service: LABELS,
      severity: 'SEV1',
      title: 'Labels cannot be printed',
      ...more,
    });
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  };
  return {
    ...backend,
    sent,
    signals,
    declare,
    /** Puts people on call for shipping. */
    createRotation: () =>
      backend.post('/rotations').send(weekly('shipping')).expect(200),
    /** Waits until something is so; jest's own limit ends it. */
    until: async (isSo: () => boolean | Promise<boolean>) => {
      while (!(await isSo())) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    },
  };
}
