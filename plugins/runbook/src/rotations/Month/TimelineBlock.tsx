import { makeStyles, useTheme } from '@material-ui/core/styles';
import GapIcon from '@material-ui/icons/ReportProblem';
import OverrideIcon from '@material-ui/icons/PersonAdd';
import SwapIcon from '@material-ui/icons/SwapHoriz';
import { KeyboardEvent } from 'react';
import { initialsOf, personColours } from '../people';
import { useRotationContext } from '../RotationContext';
import { Block } from './lanesOf';
import { Place } from './placeIn';
import { useBlockLabel } from './useBlockLabel';

/** Days of a month, near enough to tell whether a name fits. */
const DAYS = 30;
/** Below these widths a block shows initials, or nothing. */
const NAME_PX = 72;
const INITIALS_PX = 20;

const useStyles = makeStyles(theme => ({
  item: { position: 'absolute', top: 4, bottom: 4, padding: '0 1px' },
  block: {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'hidden',
    padding: '0 3px',
    border: '2px solid',
    borderRadius: theme.shape.borderRadius,
    font: 'inherit',
    fontSize: theme.typography.pxToRem(13),
    textAlign: 'left',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.text.primary}`,
      outlineOffset: 1,
      position: 'relative',
      zIndex: 4,
    },
    '& svg': { flex: 'none', fontSize: theme.typography.pxToRem(16) },
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  narrow: { padding: 0, justifyContent: 'center', letterSpacing: -0.5 },
  // Read by those who do not see where the block lies.
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
  gap: {
    borderStyle: 'dashed',
    borderWidth: 3,
    borderColor: theme.palette.error.main,
    background: theme.palette.background.paper,
    color: theme.palette.text.primary,
    fontWeight: 700,
    '& svg': { color: theme.palette.error.main },
  },
  off: {
    borderStyle: 'dotted',
    borderWidth: 1,
    borderColor: theme.palette.divider,
    background: 'transparent',
    color: theme.palette.text.primary,
  },
}));

export interface TimelineBlockProps {
  block: Block;
  zone: string;
  place: Place;
  /** Width of a day, at least. */
  dayPx: number;
  tabIndex: number;
  /** Lane and place in it, by which the keyboard finds the block. */
  position: string;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** With the element while it is pointed at or focused. */
  onTip: (anchor: HTMLElement | undefined) => void;
}

/** Time in which nothing changes in a layer, as a bar with who is on call. */
export function TimelineBlock(props: TimelineBlockProps) {
  const { block, zone, place, dayPx, tabIndex, position } = props;
  const { onChoose, onKeyDown, onTip } = props;
  const classes = useStyles();
  const { detail, personOf, hues } = useRotationContext();
  const { palette } = useTheme();
  const label = useBlockLabel(zone)(block);
  const { state, users, via } = block;
  const width = place.share * DAYS * dayPx;
  const isSwap = via.some(id => detail.swaps.some(swap => swap.id === id));
  const names = users.map(user => personOf(user).displayName);
  const short = names.map(initialsOf).join(' ');
  return (
    <li
      className={classes.item}
      style={{ left: place.left, width: place.width }}
    >
      <button
        type="button"
        className={`${classes.block} ${state === 'on' ? '' : classes[state]} ${
          width > NAME_PX ? '' : classes.narrow
        }`}
        style={
          state === 'on'
            ? personStyle(
                personColours(hues.get(users[0] ?? ''), palette.type),
                via.length > 0,
              )
            : undefined
        }
        tabIndex={tabIndex}
        data-position={position}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        onMouseEnter={event => onTip(event.currentTarget)}
        onMouseLeave={() => onTip(undefined)}
        onFocus={event => onTip(event.currentTarget)}
        onBlur={() => onTip(undefined)}
      >
        <span className={classes.hidden}>{label}</span>
        {state === 'gap' && <GapIcon aria-hidden />}
        {via.length > 0 && width > INITIALS_PX + 16 && (
          <>
            {isSwap ? <SwapIcon aria-hidden /> : <OverrideIcon aria-hidden />}
          </>
        )}
        {width > INITIALS_PX && (
          <span aria-hidden className={width > NAME_PX ? classes.text : ''}>
            {width > NAME_PX ? names.join(', ') : short}
          </span>
        )}
      </button>
    </li>
  );
}

/** A person's colours; hatched where it is not by turn. */
function personStyle(
  { ground, edge, text }: ReturnType<typeof personColours>,
  isChanged: boolean,
) {
  return {
    borderColor: edge,
    borderStyle: isChanged ? 'dashed' : 'solid',
    color: text,
    background: isChanged
      ? `repeating-linear-gradient(135deg, transparent 0 7px, ${edge}55 7px 9px), ${ground}`
      : ground,
  };
}
