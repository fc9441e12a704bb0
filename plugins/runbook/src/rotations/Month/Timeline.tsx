import { makeStyles } from '@material-ui/core/styles';
import { Interval } from 'oncall-rotation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNow } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { BlockTip, TipTarget } from './BlockTip';
import { DayHeader } from './DayHeader';
import { Block, LaneOfMonth } from './lanesOf';
import { daysOfMonth, Month } from './months';
import { placeIn } from './placeIn';
import { TimelineBlock } from './TimelineBlock';
import { useTimelineKeys } from './useTimelineKeys';

const DAY_MS = 86_400_000;
/** Least width of a day where turns are long, and where they are short. */
const DAY_PX = { long: 30, short: 64 };
const NAMES_PX = 112;

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
  },
  inner: { position: 'relative', paddingBottom: theme.spacing(1) },
  row: { display: 'flex', position: 'relative' },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 3,
    flex: `0 0 ${NAMES_PX}px`,
    boxSizing: 'border-box',
    padding: theme.spacing(0, 1),
    lineHeight: '52px',
    whiteSpace: 'nowrap',
    background: theme.palette.background.paper,
    borderRight: `1px solid ${theme.palette.divider}`,
    fontWeight: 700,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  lane: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    height: 52,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  now: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    zIndex: 2,
    width: 0,
    borderLeft: `3px solid ${theme.palette.text.primary}`,
    pointerEvents: 'none',
  },
}));

export interface TimelineProps {
  lanes: readonly LaneOfMonth[];
  month: Month;
  zone: string;
  range: Interval;
  onChoose: (block: Block) => void;
}

/** A month by layer, from left to right, with a line at now. */
export function Timeline(props: TimelineProps) {
  const { lanes, month, zone, range, onChoose } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { askedAt } = useRotationContext();
  const rootRef = useRef<HTMLDivElement>(null);
  const now = useNow();
  const at = askedAt ?? now;
  const [tip, setTip] = useState<TipTarget>();
  const days = useMemo(() => daysOfMonth(zone, month), [zone, month]);
  const dayPx = isShort(lanes) ? DAY_PX.short : DAY_PX.long;
  const keys = useTimelineKeys(lanes, at, rootRef);
  const isNowHere = at >= range.start && at < range.end;

  const shownRef = useRef<Interval>();

  useEffect(() => {
    if (shownRef.current === range) {
      // Once a month is shown, where the reader scrolls to is theirs.
      return;
    }
    shownRef.current = range;
    const scroll = rootRef.current;
    if (scroll && isNowHere && scroll.scrollWidth > scroll.clientWidth) {
      const track = scroll.scrollWidth - NAMES_PX;
      const share = (at - range.start) / (range.end - range.start);
      scroll.scrollLeft = share * track - scroll.clientWidth / 3;
    }
  }, [range, at, isNowHere]);

  return (
    <div
      ref={rootRef}
      role="group"
      aria-label={t('rotation.month.timeline')}
      className={classes.scroll}
    >
      <div
        className={classes.inner}
        style={{ minWidth: NAMES_PX + days.length * dayPx }}
      >
        <DayHeader
          days={days}
          zone={zone}
          at={at}
          range={range}
          namesWidth={NAMES_PX}
        />
        {lanes.map(({ layer, blocks }, laneIndex) => (
          <div key={layer ?? ''} className={classes.row}>
            <div
              className={classes.name}
              title={layer ?? t('rotation.month.wholeRotation')}
            >
              {layer ?? t('rotation.month.wholeRotation')}
            </div>
            <ul
              className={classes.lane}
              aria-label={
                layer === undefined
                  ? t('rotation.month.wholeRotation')
                  : t('rotation.month.layer', { layer })
              }
            >
              {blocks.map((block, index) => (
                <TimelineBlock
                  key={block.start}
                  block={block}
                  zone={zone}
                  place={placeIn(range, block)}
                  dayPx={dayPx}
                  tabIndex={keys.isCurrent(laneIndex, index) ? 0 : -1}
                  position={`${laneIndex}-${index}`}
                  onChoose={() => {
                    keys.setCurrent(laneIndex, index);
                    setTip(undefined);
                    onChoose(block);
                  }}
                  onKeyDown={event => {
                    if (event.key === 'Escape') {
                      setTip(undefined);
                    }
                    keys.onKeyDown(event);
                  }}
                  onTip={anchor => setTip(anchor && { anchor, block })}
                />
              ))}
              {isNowHere && (
                <li
                  aria-hidden
                  className={classes.now}
                  style={{ left: placeIn(range, { start: at, end: at }).left }}
                />
              )}
            </ul>
          </div>
        ))}
      </div>
      <BlockTip target={tip} zone={zone} />
    </div>
  );
}

/** Whether turns of half a day and less need wider days to be read. */
function isShort(lanes: readonly LaneOfMonth[]): boolean {
  return lanes.some(({ blocks }) => {
    const lengths = blocks
      .filter(({ state }) => state === 'on')
      .map(({ start, end }) => end - start)
      .sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)];
    return median !== undefined && median < 1.5 * DAY_MS;
  });
}
