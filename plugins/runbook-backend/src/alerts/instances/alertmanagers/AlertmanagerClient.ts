import { isError } from '@backstage/errors';
import { AlertmanagerConfig } from '../../../config';
import { withTimeout } from '../../../timing';
import {
  Listing,
  readListing,
  readSilences,
  Silence,
  silencesOf,
} from './readListing';

/** Largest answer, in bytes: some 20,000 alerts. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Why an Alertmanager could not be asked, in words for whoever reads the tab:
 * without addresses and secrets.
 */
export class AlertmanagerProblem extends Error {
  name = 'AlertmanagerProblem' as const;
}

/**
 * Asks an Alertmanager what fires.
 *
 * @see https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml
 */
export class AlertmanagerClient {
  readonly #config: AlertmanagerConfig;

  constructor(config: AlertmanagerConfig) {
    this.#config = config;
  }

  /** @throws AlertmanagerProblem - when it gives no list. */
  async list(): Promise<Listing> {
    const { receiver } = this.#config;
    const alerts = await this.#ask('alerts', {
      active: 'true',
      silenced: 'true',
      inhibited: 'true',
      unprocessed: 'true',
      // A regular expression for the whole name.
      ...(receiver && { receiver: receiver.replace(/[^\w-]/g, '\\$&') }),
    });
    return readListing(alerts, await this.#silences(silencesOf(alerts)));
  }

  /** Who has silenced what; where it does not tell, the ids have to do. */
  async #silences(ids: ReadonlySet<string>): Promise<Map<string, Silence>> {
    if (ids.size === 0) {
      return new Map();
    }
    try {
      return readSilences(await this.#ask('silences', {}));
    } catch (error) {
      if (error instanceof AlertmanagerProblem) {
        return new Map();
      }
      throw error;
    }
  }

  async #ask(
    what: string,
    query: Record<string, string>,
  ): Promise<readonly unknown[]> {
    const { url, timeout } = this.#config;
    const address = `${url}/api/v2/${what}?${new URLSearchParams(query)}`;
    let text: string;
    try {
      text = await withTimeout(timeout, 'The answer', signal =>
        this.#read(address, signal),
      );
    } catch (error) {
      throw inWords(error);
    }
    return parse(text);
  }

  async #read(address: string, signal: AbortSignal): Promise<string> {
    const response = await fetch(address, {
      headers: { accept: 'application/json', ...this.#config.headers },
      // Headers with secrets go nowhere else.
      redirect: 'manual',
      signal,
    });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new AlertmanagerProblem(
        `It answers with status ${response.status}.`,
      );
    }
    const decoder = new TextDecoder();
    let size = 0;
    let text = '';
    // Leaving the loop ends the transfer.
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) {
        throw new AlertmanagerProblem(
          `Its answer has more than ${
            MAX_BYTES / 1024 / 1024
          } MiB. Ask for one receiver only.`,
        );
      }
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  }
}

function parse(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!Array.isArray(value)) {
    throw new AlertmanagerProblem(
      'It answers with something else than a list. Is it an Alertmanager?',
    );
  }
  return value;
}

function inWords(error: unknown): AlertmanagerProblem {
  if (error instanceof AlertmanagerProblem) {
    return error;
  }
  if (isError(error) && / took longer than /.test(error.message)) {
    return new AlertmanagerProblem(`${error.message}.`, { cause: error });
  }
  const code = codeOf(error) ?? (isError(error) ? codeOf(error.cause) : '');
  return new AlertmanagerProblem(
    `It cannot be reached${code ? ` (${code})` : ''}.`,
    { cause: error },
  );
}

/** What Node calls a fault of the network, such as ECONNREFUSED. */
function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : undefined;
}
