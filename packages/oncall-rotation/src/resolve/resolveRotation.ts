import { calendarStretches } from '../calendar/calendarStretches';
import { isCalendarLayer } from '../calendar/isCalendarLayer';
import {
  Interval,
  Layer,
  LayerTimeline,
  Rotation,
  RotationVersion,
  Stretch,
} from '../model';
import { applyChanges } from '../overrides/applyChanges';
import { changesIn } from '../overrides/change';
import { changesForLayers } from '../overrides/changesForLayers';
import { checkRange } from './checkRange';
import { layerPlan } from './layerPlan';
import { planStretches } from './planStretches';
import { offStretch } from './stretchOf';
import { VersionSpan, versionSpans } from './versionSpans';

/** Every layer over a range, the layers of the latest version in it first. */
export interface Resolved {
  readonly range: Interval;
  readonly timelines: readonly LayerTimeline[];
  /** The parts of the range in which somebody is meant to be on call at any time. */
  readonly alwaysCovered: readonly Interval[];
}

function planned({ version, started, start, end }: VersionSpan) {
  return version.layers.map((layer): LayerTimeline => {
    const stretches = started
      ? layerStretches(version, layer, { start, end })
      : [offStretch(start, end, 'not-started')];
    return { layer: layer.name, stretches };
  });
}

function layerStretches(
  version: RotationVersion,
  layer: Layer,
  range: Interval,
): Stretch[] {
  return isCalendarLayer(layer)
    ? calendarStretches(layer, range)
    : planStretches(layerPlan(version, layer), range);
}

function resolveSpan(rotation: Rotation, span: VersionSpan): LayerTimeline[] {
  const timelines = planned(span);
  // What nobody has set up yet cannot be overridden either.
  const made = span.started ? changesIn(rotation, span) : [];
  if (made.length === 0) {
    return timelines;
  }
  const changes = changesForLayers(timelines, span, made);
  return timelines.map(({ layer, stretches }, index) => ({
    layer,
    stretches: applyChanges(stretches, changes[index] ?? []),
  }));
}

/** Puts a layer's stretches of all spans together; it may be absent from some. */
function joinSpans(
  name: string,
  spans: readonly VersionSpan[],
  resolved: readonly LayerTimeline[][],
): LayerTimeline {
  const stretches = spans.flatMap(
    ({ start, end }, index): readonly Stretch[] =>
      resolved[index]?.find(({ layer }) => layer === name)?.stretches ?? [
        offStretch(start, end, 'absent'),
      ],
  );
  return { layer: name, stretches };
}

/**
 * Who is on call in every layer over a range. All functions of this package
 * answer from this one, so that now, a range and a calendar never disagree.
 *
 * @throws RangeError on a range, zone or local time that makes no sense.
 */
export function resolveRotation(rotation: Rotation, range: Interval): Resolved {
  checkRange(range);
  const spans = versionSpans(rotation, range);
  const resolved = spans.map(span => resolveSpan(rotation, span));
  const alwaysCovered = spans.filter(
    ({ version, started }) => started && version.alwaysCovered,
  );
  const [only] = resolved;
  if (only && resolved.length === 1) {
    return { range, timelines: only, alwaysCovered };
  }
  const names = new Set(
    [...resolved].reverse().flatMap(layers => layers.map(l => l.layer)),
  );
  const timelines = [...names].map(name => joinSpans(name, spans, resolved));
  return { range, timelines, alwaysCovered };
}
