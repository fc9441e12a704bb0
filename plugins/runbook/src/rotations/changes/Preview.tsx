import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { Interval, Move, Rotation } from 'oncall-rotation';
import { useId, useMemo } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { zoneOfLayer } from '../NowCards';
import { useRotationContext } from '../RotationContext';
import { RangeInZones, useTimeFormats } from '../times';
import { previewOf } from './previewOf';

/** More than these are told by their number. */
const SHOWN = 8;

const useStyles = makeStyles(theme => ({
  root: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(1.5),
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: 700, margin: 0, fontSize: '1em' },
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
  who: { fontWeight: 700 },
  quiet: { color: quietText(theme) },
}));

export interface PreviewProps {
  /** The rotation after the change. */
  after: Rotation;
  /** The time that the change touches. */
  range: Interval;
  nameOf: (user: string) => string;
}

/** Who is on call before and after a change that is not made yet. */
export function Preview({ after, range, nameOf }: PreviewProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { rotation } = useRotationContext();
  const { viewer } = useTimeFormats();
  const titleId = useId();
  const { moves, newGaps, newDoubleBookings } = useMemo(
    () => previewOf(rotation, after, range),
    [rotation, after, range],
  );
  return (
    <section aria-labelledby={titleId} className={classes.root}>
      <h3 id={titleId} className={classes.title}>
        {t('rotation.actions.preview')}
      </h3>
      <div role="status">
        {moves.length === 0 && t('rotation.actions.noMove')}
        <ul className={classes.list}>
          {moves.slice(0, SHOWN).map(move => (
            <li key={`${move.layer} ${move.start}`}>
              <MoveLine move={move} nameOf={nameOf} />
            </li>
          ))}
        </ul>
        {moves.length > SHOWN &&
          t('rotation.actions.moreMoves', {
            count: moves.length - SHOWN,
          })}
      </div>
      {newGaps.map(gap => (
        <Alert
          key={`${gap.layer} ${gap.start}`}
          severity="error"
          variant="outlined"
        >
          {t('rotation.actions.makesGap', {
            layer: gap.layer ?? '',
            time: viewer.range(gap),
          })}
        </Alert>
      ))}
      {newDoubleBookings.map(({ user, layers, start, end }) => (
        <Alert key={`${user} ${start}`} severity="warning" variant="outlined">
          {t('rotation.actions.makesDouble', {
            user: nameOf(user),
            layers: layers.join(', '),
            time: viewer.range({ start, end }),
          })}
        </Alert>
      ))}
    </section>
  );
}

function MoveLine(props: { move: Move; nameOf: (user: string) => string }) {
  const { move, nameOf } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { rotation } = useRotationContext();
  const names = (users: readonly string[]) =>
    users.map(nameOf).join(', ') || t('rotation.actions.nobody');
  return (
    <>
      <div>
        <span className={classes.quiet}>{move.layer}:</span>{' '}
        {names(move.before)} →{' '}
        <span className={classes.who}>{names(move.after)}</span>
      </div>
      <div>
        <RangeInZones
          range={move}
          otherZone={zoneOfLayer(rotation, move.layer, move.start)}
        />
      </div>
    </>
  );
}
