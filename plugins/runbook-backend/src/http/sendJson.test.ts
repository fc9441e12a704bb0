import express from 'express';
import request from 'supertest';
import { sendJson } from './sendJson';

const SMALL = JSON.stringify({ name: 'ParcelApiDown' });
const TABLE = JSON.stringify(Array(200).fill({ name: 'ParcelApiDown ☎' }));
const LONG = JSON.stringify(Array(2_000).fill({ name: 'ParcelApiDown' }));

async function get(body: string, encodings: string) {
  const app = express();
  app.get('/', (asked, answer) => sendJson(asked, answer, body));
  return request(app).get('/').set('Accept-Encoding', encodings);
}

describe('sendJson', () => {
  it('compresses what takes more than a packet', async () => {
    const { headers, body } = await get(TABLE, 'br, gzip');
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'application/json; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect(Number(headers['content-length'])).toBeLessThan(1_000);
    expect(body).toEqual(JSON.parse(TABLE));
  });

  it.each([
    ['of less than a packet', SMALL, 'gzip'],
    ['of more than is compressed at once', LONG, 'gzip'],
    ['for who takes it only as it is', TABLE, 'identity'],
    ['for who takes another encoding', TABLE, 'br'],
  ])('leaves an answer %s to the portal', async (_, text, encodings) => {
    const { headers, body } = await get(text, encodings);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toEqual(JSON.parse(text));
  });

  it('answers that nothing has changed', async () => {
    const app = express();
    app.get('/', (asked, answer) => sendJson(asked, answer, TABLE));
    const { headers } = await request(app).get('/');
    const { status } = await request(app)
      .get('/')
      .set('If-None-Match', headers.etag ?? '');
    expect(status).toBe(304);
  });
});
