import { Labels } from '../../matching';

/**
 * Where an Alertmanager offers to silence what has exactly these labels.
 *
 * @param externalUrl - Under which the Alertmanager is seen, as it tells it;
 * undefined is answered for what is no address of the web.
 * @see https://prometheus.io/docs/alerting/latest/configuration/#matcher
 */
export function silenceAddress(
  externalUrl: unknown,
  labels: Labels,
): string | undefined {
  if (typeof externalUrl !== 'string' || !/^https?:\/\//i.test(externalUrl)) {
    return undefined;
  }
  const matchers = Object.entries(labels)
    // An empty label is the same as none, and its form refuses the matcher.
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${quoted(label)}=${JSON.stringify(value)}`);
  return `${externalUrl.replace(
    /\/+$/,
    '',
  )}/#/silences/new?filter=${encodeURIComponent(`{${matchers.join(', ')}}`)}`;
}

/** A label's name, in quotes where Prometheus 2 would not have known it. */
function quoted(label: string): string {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label) ? label : JSON.stringify(label);
}
