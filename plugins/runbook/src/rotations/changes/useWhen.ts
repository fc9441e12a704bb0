import { Interval } from 'oncall-rotation';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useTimeFormats } from '../times';
import { fromWallRange, toWallRange, WallRange } from './fields';
import { When, whenChoices } from './whenChoices';

/** The time of a change as the reader chooses it. */
export function useWhen(options: {
  now: number;
  layer?: string;
  shift?: Interval;
}) {
  const { t } = useRunbookTranslation();
  const { rotation } = useRotationContext();
  const { viewer } = useTimeFormats();
  const offered = whenChoices({ rotation, ...options });
  const [when, setWhen] = useState<When>(offered.shift ? 'shift' : 'hour');
  const [typed, setTyped] = useState<WallRange>(() =>
    toWallRange(
      viewer.zone,
      offered.shift ?? { start: options.now, end: options.now + 3_600_000 },
    ),
  );
  const labels: Record<When, string> = {
    shift: offered.shift
      ? t('rotation.actions.whenShift', { time: viewer.range(offered.shift) })
      : '',
    hour: t('rotation.actions.whenHour'),
    handoff: offered.handoff
      ? t('rotation.actions.whenHandoff', {
          time: viewer.dayTime(offered.handoff.end),
        })
      : '',
    custom: t('rotation.actions.whenCustom'),
  };
  const values: When[] = ['shift', 'hour', 'handoff', 'custom'];
  return {
    when,
    setWhen,
    typed,
    setTyped,
    zone: viewer.zone,
    choices: values
      .filter(value => value === 'custom' || offered[value])
      .map(value => ({ value, label: labels[value] })),
    /** Undefined while what is typed is no time, or has passed. */
    range:
      when === 'custom'
        ? stillAhead(fromWallRange(viewer.zone, typed), options.now)
        : offered[when],
  };
}

function stillAhead(range: Interval | undefined, now: number) {
  return range && range.end > now ? range : undefined;
}
