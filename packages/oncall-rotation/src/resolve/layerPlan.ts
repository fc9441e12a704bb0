import { Instant, RotationVersion, TurnsLayer } from '../model';
import { WeekPattern, weekPattern } from '../restrictions/weekPattern';
import { TurnClock } from '../turns/turnClock';
import { Zone } from '../zone/zone';

/** A layer of turns with its texts read: what the resolver works on. */
export interface LayerPlan {
  readonly layer: TurnsLayer;
  readonly zone: Zone;
  readonly pattern: WeekPattern | undefined;
  readonly turns: TurnClock;
  readonly activeFrom: Instant;
  readonly activeUntil: Instant;
}

export function layerPlan(
  version: RotationVersion,
  layer: TurnsLayer,
): LayerPlan {
  const zone = Zone.of(layer.timeZone ?? version.timeZone);
  const pattern = weekPattern(layer.restrictions);
  return {
    layer,
    zone,
    pattern,
    turns: TurnClock.of(layer, pattern, zone),
    activeFrom: layer.effectiveFrom ?? -Infinity,
    activeUntil: layer.effectiveUntil ?? Infinity,
  };
}

/** The participant of turn `k`; undefined if the layer has none. */
export function participantIndex(
  layer: TurnsLayer,
  k: number,
): number | undefined {
  const count = layer.participants.length;
  if (count === 0) {
    return undefined;
  }
  const index = ((layer.startIndex ?? 0) + k) % count;
  return index < 0 ? index + count : index;
}
