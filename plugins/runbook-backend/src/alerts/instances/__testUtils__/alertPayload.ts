const NOON = Date.UTC(2026, 2, 1, 12);
const MINUTE = 60_000;

/** A time in minutes from noon of a day. */
export const at = (minutes: number) => new Date(NOON + minutes * MINUTE);

/** Minutes from noon of that day. */
export const minutesOf = (time: Date | number | string) =>
  (new Date(time).getTime() - NOON) / MINUTE;

/** An alert as Alertmanager's webhook writes it; times in minutes from noon. */
export function alertOf(
  start: number,
  end?: number,
  more: {
    fingerprint?: string;
    service?: string;
    summary?: string;
  } = {},
) {
  const { fingerprint = 'f1', service = 'parcel-api', summary = '' } = more;
  return {
    status: end === undefined ? 'firing' : 'resolved',
    labels: { alertname: 'ParcelApiDown', severity: 'critical', service },
    annotations: { summary },
    startsAt: at(start).toISOString(),
    endsAt: end === undefined ? '0001-01-01T00:00:00Z' : at(end).toISOString(),
    generatorURL: 'https://prometheus.example/graph',
    fingerprint,
  };
}
