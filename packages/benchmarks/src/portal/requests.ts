import { setTimeout } from 'node:timers/promises';

/** What is read of answers. */
export interface Answer {
  unowned?: number;
  complete?: boolean;
  computedAt?: string;
  nextCursor?: string;
  total?: number;
}

/** Sends as an Alertmanager and reads as a tab does, and times it. */
export class Requests {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Milliseconds until the whole answer is there. */
  async time(path: string, body?: object): Promise<number> {
    const start = performance.now();
    await this.text(path, body);
    return performance.now() - start;
  }

  /** The answer to a request. */
  async send(path: string, body?: object): Promise<Answer> {
    const text = await this.text(path, body);
    return text === '' ? {} : JSON.parse(text);
  }

  /** The text of the answer to a request. */
  async text(path: string, body?: object): Promise<string> {
    const response = await fetch(`${this.#url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${text.slice(0, 500)}`);
    }
    return text;
  }

  /**
   * Waits until the portal answers.
   *
   * @param every - milliseconds between questions
   */
  async untilReady(every = 200): Promise<void> {
    for (;;) {
      const ready = await fetch(
        `${this.#url}/.backstage/health/v1/readiness`,
      ).catch(() => undefined);
      if (ready?.ok) {
        return;
      }
      await setTimeout(every);
    }
  }

  /**
   * Begins a request every so often, whether or not those before are answered,
   * as senders do; milliseconds of each from when it was due.
   */
  async atRate(
    perSecond: number,
    count: number,
    request: (index: number) => { path: string; body: object },
  ): Promise<number[]> {
    const start = performance.now();
    const sent: Array<Promise<number>> = [];
    for (let index = 0; index < count; index += 1) {
      const due = start + (index * 1000) / perSecond;
      await setTimeout(Math.max(0, due - performance.now()));
      const late = Math.max(0, performance.now() - due);
      const { path, body } = request(index);
      sent.push(this.time(path, body).then(time => time + late));
    }
    return Promise.all(sent);
  }
}

/** The value that a part of them does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? NaN;
}
