import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express, { Router } from 'express';
import request from 'supertest';
import { hideToken } from './hideToken';

/** A portal's log, and what the handler of a feed still gets. */
async function get(path: string) {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const middleware = MiddlewareFactory.create({
    config: mockServices.rootConfig(),
    logger,
  });
  const feeds = Router()
    .use('/feed', hideToken)
    .get('/feed', (asked, response) => response.json(asked.query));
  const app = express()
    .use(middleware.logging())
    .use('/api/runbook', Router().use(feeds));
  const { body } = await request(app).get(`/api/runbook${path}`);
  return { query: body, log: JSON.stringify(logger.info.mock.calls) };
}

describe('the access log of a portal', () => {
  it.each`
    path                                 | told
    ${'/feed?token=s3cret'}              | ${'/feed?token=hidden'}
    ${'/feed?a=1&token=s3cret&b=2'}      | ${'/feed?a=1&token=hidden&b=2'}
    ${'/feed?TOKEN=s3cret'}              | ${'/feed?TOKEN=hidden'}
    ${'/feed?token=s3cret&token=s3cret'} | ${'/feed?token=hidden&token=hidden'}
    ${'/feed/more?token=s3cret'}         | ${'/feed/more?token=hidden'}
    ${'/feed?tok%65n=s3cret'}            | ${'/feed?tok%65n=hidden'}
  `('tells $told of $path', async ({ path, told }) => {
    const { log } = await get(path);
    expect(log).toContain(`/api/runbook${told}`);
    expect(log).not.toContain('s3cret');
  });

  it('has no part in what the handler gets', async () => {
    const { query } = await get('/feed?token=s3cret');
    expect(query).toEqual({ token: 's3cret' });
  });
});
