import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { endpoints } from 'backstage-plugin-runbook-common';
import express from 'express';
import request from 'supertest';
import { RouteMetrics } from './RouteMetrics';

describe('RouteMetrics', () => {
  it('counts a request by its declared path, not by the path asked for', async () => {
    const add = jest.fn();
    const record = jest.fn();
    const metrics = new RouteMetrics(
      metricsServiceMock.mock({
        createCounter: () => ({ add }),
        createHistogram: () => ({ record }),
      }),
    );
    const app = express().get('*', (_, response) => {
      metrics.observe(endpoints.getRunbook, response);
      response.status(404).end();
    });

    await request(app).get('/services/component/default/parcel-api/runbook');

    const attributes = {
      method: 'GET',
      route: '/services/:kind/:namespace/:name/runbook',
      status: 404,
    };
    expect(add).toHaveBeenCalledWith(1, attributes);
    expect(record).toHaveBeenCalledWith(expect.any(Number), attributes);
  });
});
