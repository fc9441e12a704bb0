import { UrlReaderServiceReadUrlResponse } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { FileTooLargeError } from './FileTooLargeError';

/** The reader's errors for what is no error: `NotModifiedError` and `NotFoundError`. */
export async function answer<T>(
  read: () => Promise<T>,
): Promise<T | 'unchanged' | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isError(error) && error.name === 'NotModifiedError') {
      return 'unchanged';
    }
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  }
}

/** @throws FileTooLargeError - as soon as there are more bytes than allowed. */
export async function readBytes(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
  url: string,
): Promise<Buffer> {
  const tooLarge = () =>
    new FileTooLargeError(`${url} has more than ${maxBytes} bytes`);
  if (!response.stream) {
    const bytes = await response.buffer();
    if (bytes.length > maxBytes) {
      throw tooLarge();
    }
    return bytes;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop destroys the stream, so nothing more is fetched.
  for await (const chunk of response.stream()) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) {
      throw tooLarge();
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
