import { makeStyles, useTheme } from '@material-ui/core/styles';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { initialsOf, personColours } from '../people';
import { useRotationContext } from '../RotationContext';
import { LaneOfMonth } from './lanesOf';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 2),
    padding: 0,
    fontSize: theme.typography.pxToRem(13),
  },
  item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  swatch: {
    minWidth: 24,
    padding: '0 3px',
    border: '2px solid',
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
    fontSize: theme.typography.pxToRem(11),
  },
  quiet: { color: quietText(theme) },
}));

/** Who the colours and initials of the timeline stand for. */
export function Legend({ lanes }: { lanes: readonly LaneOfMonth[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { personOf, hues } = useRotationContext();
  const { palette } = useTheme();
  const users = new Set(
    lanes.flatMap(({ blocks }) => blocks.flatMap(block => block.users)),
  );
  const isChanged = lanes.some(({ blocks }) =>
    blocks.some(({ via }) => via.length > 0),
  );
  return (
    <ul className={classes.root} aria-label={t('rotation.month.legend')}>
      {[...users].map(user => {
        const { ground, edge, text } = personColours(
          hues.get(user),
          palette.type,
        );
        const { displayName } = personOf(user);
        return (
          <li key={user} className={classes.item}>
            <span
              aria-hidden
              className={classes.swatch}
              style={{ background: ground, borderColor: edge, color: text }}
            >
              {initialsOf(displayName)}
            </span>
            {displayName}
          </li>
        );
      })}
      {isChanged && (
        <li className={classes.quiet}>{t('rotation.month.hatched')}</li>
      )}
    </ul>
  );
}
