import { Incident } from '../model';

/** How long it took, in milliseconds since declaration; absent where it has not happened. @public */
export interface ResponseTimes {
  /** Until somebody took it on. */
  readonly acknowledge?: number;
  /** Until the harm ended. */
  readonly mitigate?: number;
  /** Until it was resolved. */
  readonly resolve?: number;
}

/** How long the response to an incident took. @public */
export function responseTimes(incident: Incident): ResponseTimes {
  const { declaredAt, acknowledgedAt, mitigatedAt, resolvedAt } = incident;
  return {
    ...(acknowledgedAt !== undefined && {
      acknowledge: acknowledgedAt - declaredAt,
    }),
    ...(mitigatedAt !== undefined && { mitigate: mitigatedAt - declaredAt }),
    ...(resolvedAt !== undefined && { resolve: resolvedAt - declaredAt }),
  };
}

/** Times over several incidents, in milliseconds; absent where none has one. @public */
export interface ResponseSummary {
  /** How many were counted: without drills and those cancelled or merged. */
  readonly incidents: number;
  /** Median of each time over the incidents that have it. */
  readonly median: ResponseTimes;
}

/**
 * How long responses took, as medians: one incident that went on for days does
 * not hide how the others went.
 *
 * @public
 */
export function summariseResponses(
  incidents: readonly Incident[],
): ResponseSummary {
  const counted = incidents.filter(
    ({ drill, state }) => !drill && state !== 'cancelled' && state !== 'merged',
  );
  const times = counted.map(responseTimes);
  const acknowledge = median(times.map(one => one.acknowledge));
  const mitigate = median(times.map(one => one.mitigate));
  const resolve = median(times.map(one => one.resolve));
  return {
    incidents: counted.length,
    median: {
      ...(acknowledge !== undefined && { acknowledge }),
      ...(mitigate !== undefined && { mitigate }),
      ...(resolve !== undefined && { resolve }),
    },
  };
}

function median(values: ReadonlyArray<number | undefined>): number | undefined {
  const sorted = values
    .filter(value => value !== undefined)
    .sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) {
    return undefined;
  }
  return sorted.length % 2 === 1 || lower === undefined
    ? upper
    : (lower + upper) / 2;
}
