import { makeStyles } from '@material-ui/core/styles';
import { ShiftData } from 'backstage-plugin-runbook-common';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { RangeInZones, viewerZone } from '../times';
import { RotationLink } from './RotationLink';

/** More would push out of sight what waits for an answer. */
const MOST = 3;

const useStyles = makeStyles(theme => ({
  heading: {
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
    margin: 0,
    fontFamily: 'inherit',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  quiet: { color: quietText(theme) },
}));

/** The shifts after the next one. */
export function LaterShifts({ shifts }: { shifts: readonly ShiftData[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const title = t('rotation.mine.later');
  if (shifts.length === 0) {
    return null;
  }
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.list}>
        {shifts
          .slice(0, MOST)
          .map(({ rotation, layer, title: name, ...at }) => (
            <li key={`${rotation} ${layer} ${at.start}`}>
              <RangeInZones
                range={{ start: Date.parse(at.start), end: Date.parse(at.end) }}
                otherZone={viewerZone()}
              />{' '}
              <span className={classes.quiet}>
                {layer} · <RotationLink id={rotation} title={name} />
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
