import { createServer, IncomingMessage, ServerResponse } from 'node:http';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A host on this machine that serves what it is told to. */
export async function calendarHost() {
  let answer: Answer = (_, response) => response.writeHead(404).end();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error('The host has no port');
  }
  const { port } = address;
  return {
    host: `127.0.0.1:${port}`,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    requests,
    serve: (next: Answer) => {
      answer = next;
    },
    /** Serves a text under an ETag, and 304 to whoever has it. */
    serveText: (text: string, etag = '"1"') => {
      answer = (request, response) => {
        if (request.headers['if-none-match'] === etag) {
          response.writeHead(304).end();
        } else {
          response.writeHead(200, { etag }).end(text);
        }
      };
    },
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
