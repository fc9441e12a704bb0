import { InputError } from '@backstage/errors';
import { JsonSourceConfig } from '../../../config';
import { AlertSource, ReadAlerts } from './AlertSource';
import { checkAlerts } from './checkAlert';
import { valueAt } from './valueAt';

/** A webhook that posts JSON of any form; the configuration tells where its fields are. */
export class JsonSource implements AlertSource {
  readonly name: string;
  readonly #config: JsonSourceConfig;

  constructor(name: string, config: JsonSourceConfig) {
    this.name = name;
    this.#config = config;
  }

  read(payload: unknown): ReadAlerts {
    const path = this.#config.alerts;
    const found = path === undefined ? payload : valueAt(payload, path);
    if (found === undefined) {
      throw new InputError(
        `body.${path} is missing, where the alerts should be`,
      );
    }
    const alerts: unknown[] = Array.isArray(found) ? found : [found];
    return {
      ...checkAlerts(alerts.map(alert => this.#toCandidate(alert))),
      truncated: 0,
    };
  }

  #toCandidate(alert: unknown) {
    const { name, status, resolved, fingerprint, generatorUrl, ...config } =
      this.#config;
    const at = (path: string | undefined) =>
      path === undefined ? undefined : valueAt(alert, path);
    return {
      status: stateOf(textOf(at(status)), resolved),
      labels: { ...textsAt(alert, config.labels), alertname: textOf(at(name)) },
      annotations: textsAt(alert, config.annotations),
      startsAt: at(config.startsAt),
      endsAt: at(config.endsAt),
      generatorUrl: textOf(at(generatorUrl)),
      fingerprint: textOf(at(fingerprint)),
    };
  }
}

/** Undefined where the alert does not say, so that it is refused. */
function stateOf(status: string | undefined, resolved: readonly string[]) {
  if (status === undefined) {
    return undefined;
  }
  return resolved.includes(status) ? 'resolved' : 'firing';
}

/** The fields that are there; one that is missing is a label that is not set. */
function textsAt(alert: unknown, paths: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(paths).flatMap(([name, path]) => {
      const text = textOf(valueAt(alert, path));
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? String(value)
    : undefined;
}
