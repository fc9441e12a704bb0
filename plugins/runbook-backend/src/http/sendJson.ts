import { gzipSync } from 'node:zlib';
import { Request, Response } from 'express';

/** Bytes that a packet carries: to compress less saves nothing. */
const ONE_PACKET = 1_400;

/** Bytes that are compressed in less time than a stream takes to be set up. */
const AT_ONCE = 32 * 1024;

/**
 * Half the time of the default level, for a twentieth more bytes; and memory for
 * answers of this size, not for files: a third of what zlib takes by default.
 */
const FAST = { level: 3, windowBits: 14, memLevel: 6, chunkSize: 4 * 1024 };

/**
 * Sends JSON, compressed as the portal does it for all its answers, but small
 * ones at once: a stream for each costs several times as much as what it does.
 */
export function sendJson(
  request: Request,
  response: Response,
  body: string,
): void {
  response.type('json');
  const size = Buffer.byteLength(body);
  if (
    size <= ONE_PACKET ||
    size > AT_ONCE ||
    !request.acceptsEncodings('gzip')
  ) {
    response.send(body);
    return;
  }
  response.vary('Accept-Encoding').set('Content-Encoding', 'gzip');
  response.send(gzipSync(body, FAST));
}
