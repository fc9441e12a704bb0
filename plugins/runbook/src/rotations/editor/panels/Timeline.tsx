import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../../translation';
import { Hues, personColours } from '../../people/colours';
import { initialsOf } from '../../people/initialsOf';
import { useTimeFormats } from '../../times';
import { JoinedStretch, joinedStretches } from '../preview/joinedStretches';
import { LayerPreview, Preview } from '../preview/previewOf';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(0.5),
    marginTop: theme.spacing(2),
  },
  name: {
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
  strip: {
    position: 'relative',
    height: 28,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
  },
  part: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    overflow: 'hidden',
    borderLeft: '2px solid',
    fontSize: theme.typography.pxToRem(11),
    lineHeight: '26px',
    paddingLeft: 2,
    whiteSpace: 'nowrap',
  },
  // Stripes: a gap must not be told by its colour alone.
  gap: {
    color: '#ffffff',
    borderColor: '#7a0c06',
    background:
      'repeating-linear-gradient(45deg, #a3130a 0 6px, #7a0c06 6px 12px)',
    fontWeight: 700,
  },
  change: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 0,
    borderLeft: `2px dotted ${theme.palette.text.primary}`,
  },
  scale: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: theme.typography.pxToRem(11),
  },
}));

/** Narrower than this, in percent of the strip, there is no room for initials. */
const ROOM_FOR_INITIALS = 4;

export interface TimelineProps {
  preview: Preview;
  hues: Hues;
  nameOf: (user: string) => string;
}

/** The weeks ahead at a glance. The table below it says the same in words. */
export function Timeline({ preview, hues, nameOf }: TimelineProps) {
  const classes = useStyles();
  const { viewer } = useTimeFormats();
  const { range, layers, changes } = preview;
  const length = range.end - range.start;
  const percent = (at: number) => ((at - range.start) / length) * 100;
  const marks = [0, 2, 4, 6, 8].map(week => range.start + (week / 8) * length);
  return (
    <div className={classes.root} aria-hidden>
      {layers.map(layer => (
        <div key={layer.name}>
          <div className={classes.name}>{layer.name}</div>
          <div className={classes.strip}>
            <LayerParts
              layer={layer}
              percent={percent}
              hues={hues}
              nameOf={nameOf}
            />
            {changes.map(({ at, zone }) => (
              <span
                key={`${zone} ${at}`}
                className={classes.change}
                style={{ left: `${percent(at)}%` }}
              />
            ))}
          </div>
        </div>
      ))}
      <div className={classes.scale}>
        {marks.map(at => (
          <span key={at}>{viewer.day(at)}</span>
        ))}
      </div>
    </div>
  );
}

function LayerParts(props: {
  layer: LayerPreview;
  percent: (at: number) => number;
  hues: Hues;
  nameOf: (user: string) => string;
}) {
  const { layer, percent, hues, nameOf } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { palette } = useTheme();
  const shown = joinedStretches(layer.stretches).filter(
    ({ state }) => state !== 'off',
  );
  const label = ({ state, users }: JoinedStretch) =>
    state === 'gap'
      ? t('rotation.editor.preview.gap')
      : users.map(user => initialsOf(nameOf(user))).join('+');
  return (
    <>
      {shown.map(stretch => {
        const left = percent(stretch.start);
        const width = percent(stretch.end) - left;
        const [first] = stretch.users;
        const { ground, edge, text } = personColours(
          first === undefined ? undefined : hues.get(first),
          palette.type,
        );
        const isGap = stretch.state === 'gap';
        return (
          <span
            key={stretch.start}
            className={isGap ? `${classes.part} ${classes.gap}` : classes.part}
            style={{
              left: `${left}%`,
              width: `${width}%`,
              ...(!isGap && {
                background: ground,
                borderColor: edge,
                color: text,
              }),
            }}
          >
            {width > ROOM_FOR_INITIALS && label(stretch)}
          </span>
        );
      })}
    </>
  );
}
