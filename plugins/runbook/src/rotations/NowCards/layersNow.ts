import {
  Handoff,
  Instant,
  LayerOnCall,
  nextHandoff,
  onCallAt,
  Rotation,
  shiftsAt,
  WholeShift,
} from 'oncall-rotation';

/** A layer at an instant, with whence and until when, and who is next. */
export interface LayerNow extends LayerOnCall {
  /** Zone in which the layer's turns are reckoned. */
  timeZone: string;
  shifts: readonly WholeShift[];
  /** The next change of people. */
  next?: Handoff;
  /** Where nobody follows: the next change after that. */
  afterNext?: Handoff;
}

/** Each layer at an instant, in the order in which they are paged. */
export function layersNow(rotation: Rotation, at: Instant): LayerNow[] {
  const shifts = shiftsAt(rotation, at);
  return onCallAt(rotation, at).layers.map(now => {
    const { layer } = now;
    const next = nextHandoff(rotation, at, { layer });
    const afterNext =
      next?.to.length === 0
        ? nextHandoff(rotation, next.at, { layer })
        : undefined;
    return {
      ...now,
      timeZone: zoneOfLayer(rotation, layer, at),
      shifts: shifts.filter(shift => shift.layer === layer),
      ...(next && { next }),
      ...(afterNext && { afterNext }),
    };
  });
}

/** The zone in which a layer's turns are reckoned at an instant. */
export function zoneOfLayer(
  { versions }: Rotation,
  layerName: string | undefined,
  at: Instant,
): string {
  const version =
    [...versions].reverse().find(({ effectiveFrom }) => effectiveFrom <= at) ??
    versions[0];
  const layer = version?.layers.find(({ name }) => name === layerName);
  const own = layer && 'timeZone' in layer ? layer.timeZone : undefined;
  return own ?? version?.timeZone ?? 'UTC';
}
