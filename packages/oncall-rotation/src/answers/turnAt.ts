import { isCalendarLayer } from '../calendar/isCalendarLayer';
import { Instant, Interval, Rotation } from '../model';
import { checkInstant } from '../resolve/checkRange';
import { layerPlan, participantIndex } from '../resolve/layerPlan';
import { versionSpans } from '../resolve/versionSpans';

/**
 * A participant's period, by the plan: restrictions, overrides and later
 * versions are not in it.
 *
 * @public
 */
export interface Turn extends Interval {
  /** Name of the layer. */
  readonly layer: string;
  /** From 0. */
  readonly number: number;
  /** Index of the participant; undefined if the layer has none. */
  readonly participant: number | undefined;
  /** Users of the participant; empty if there is none or it has no users. */
  readonly users: readonly string[];
}

/**
 * The turn of a layer at an instant, of the version in force; undefined if
 * there is no such layer, or it has not started, or has ended, or is kept in a
 * calendar, which has no turns.
 *
 * @throws RangeError on an instant, zone or local time that makes no sense.
 * @public
 */
export function turnAt(
  rotation: Rotation,
  at: Instant,
  layerName: string,
): Turn | undefined {
  checkInstant(at);
  const [span] = versionSpans(rotation, { start: at, end: at + 1 });
  const layer = span?.version.layers.find(({ name }) => name === layerName);
  if (!span?.started || !layer || isCalendarLayer(layer)) {
    return undefined;
  }
  const plan = layerPlan(span.version, layer);
  const number = plan.turns.at(at);
  if (number < 0 || at < plan.activeFrom || at >= plan.activeUntil) {
    return undefined;
  }
  const participant = participantIndex(layer, number);
  return {
    layer: layerName,
    number,
    participant,
    users:
      participant === undefined
        ? []
        : layer.participants[participant]?.users ?? [],
    start: plan.turns.start(number),
    end: plan.turns.start(number + 1),
  };
}
