import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { answer, FileTooLargeError, readBytes } from '../../reading';
import { withTimeout } from '../../timing';
import { CalendarError } from './parsing';
import { CalendarText } from './store';

/** Largest calendar, in bytes. */
const MAX_BYTES = 2_000_000;

/** Longest time that reading one may take, in milliseconds. */
const TIMEOUT = 20_000;

/**
 * Reads a calendar through the URL reader, which goes only where the portal's
 * operator lets it and checks every redirect.
 *
 * @returns 'unchanged' when the host has nothing newer than `known`.
 * @throws CalendarError - without the address: it often opens the calendar to
 * whoever has it.
 */
export async function readCalendarUrl(
  url: string,
  known: CalendarText | undefined,
  urlReader: UrlReaderService,
): Promise<CalendarText | 'unchanged'> {
  const { host } = new URL(url);
  const etag = known?.url === url ? known.etag : undefined;
  try {
    const read = await withTimeout(TIMEOUT, `Reading ${host}`, signal =>
      answer(async () => {
        const response = await urlReader.readUrl(url, { etag, signal });
        const bytes = await readBytes(response, MAX_BYTES, host);
        return {
          text: new TextDecoder('utf-8').decode(bytes),
          url,
          ...(response.etag && { etag: response.etag }),
        };
      }),
    );
    if (read === undefined) {
      throw new CalendarError(`${host} says that there is no such calendar.`);
    }
    return read;
  } catch (error) {
    throw inWords(error, host, url);
  }
}

function inWords(error: unknown, host: string, url: string): CalendarError {
  if (error instanceof CalendarError) {
    return error;
  }
  const closed = `The portal may not read ${host}. Whoever runs it opens a host with backend.reading.allow in app-config.yaml.`;
  if (isError(error) && error.name === 'NotAllowedError') {
    return new CalendarError(closed, { cause: error });
  }
  // A redirect that leads elsewhere.
  if (isError(error) && error.message.includes('backend.reading.allow')) {
    return new CalendarError(
      `${host} passes on to a host that the portal may not read. Whoever runs it opens a host with backend.reading.allow in app-config.yaml.`,
      { cause: error },
    );
  }
  if (error instanceof FileTooLargeError) {
    return new CalendarError(
      `The calendar has more than ${MAX_BYTES / 1_000_000} MB.`,
      { cause: error },
    );
  }
  const message = isError(error) ? error.message : String(error);
  return new CalendarError(message.replaceAll(url, host), { cause: error });
}
