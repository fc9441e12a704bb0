import { makeStyles } from '@material-ui/core/styles';
import {
  MyOnCall as MyOnCallData,
  SwapData,
} from 'backstage-plugin-runbook-common';
import { useNow } from '../../hooks';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useMyOnCall } from '../hooks/useMyOnCall';
import { personFinder } from '../people';
import { viewerZone } from '../times';
import { AskedSwap } from './AskedSwap';
import { LaterShifts } from './LaterShifts';
import { RotationLink } from './RotationLink';
import { ShiftNow } from './ShiftNow';
import { SwapTime } from './SwapTime';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), overflowWrap: 'anywhere' },
  heading: {
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
    margin: 0,
    fontFamily: 'inherit',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  quiet: { color: quietText(theme), margin: 0 },
}));

/** The reader's own time on call: now, next, and swaps that wait for them. */
export function MyOnCall() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const mine = useMyOnCall();
  return (
    <div className={classes.root}>
      <LoadFailure
        part={mine}
        title={t('rotation.mine.loadFailed')}
        refusals={{
          notPermitted: t('rotation.mine.notPermitted'),
          notFound: t('rotation.mine.notFound'),
        }}
      />
      {!mine.value && mine.loading && !mine.error && (
        <LoadingSkeleton lines={3} />
      )}
      {mine.value && <Known mine={mine.value} reload={mine.reload} />}
    </div>
  );
}

function Known(props: { mine: MyOnCallData; reload: () => Promise<void> }) {
  const { mine, reload } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const now = useNow();
  const personOf = personFinder(mine.people);
  const ahead = mine.shifts.filter(({ end }) => Date.parse(end) > now);
  const on = ahead.filter(({ start }) => Date.parse(start) <= now);
  const later = ahead.filter(({ start }) => Date.parse(start) > now);
  const [next, ...rest] = later;
  const isOpen = ({ swap }: { swap: SwapData }) => Date.parse(swap.end) > now;
  const asked = mine.swapsToTake.filter(isOpen);
  const open = mine.mySwaps.filter(isOpen);
  return (
    <>
      {ahead.length === 0 && (
        <p className={classes.quiet}>{t('rotation.mine.calm')}</p>
      )}
      {on.map(shift => (
        <ShiftNow key={`${shift.rotation} ${shift.layer}`} shift={shift} isOn />
      ))}
      {next && <ShiftNow shift={next} isOn={false} />}
      <LaterShifts shifts={rest} />
      {asked.length > 0 && (
        <section aria-label={t('rotation.mine.asks')}>
          <h3 className={classes.heading}>{t('rotation.mine.asks')}</h3>
          <ul className={classes.list}>
            {asked.map(({ rotation, swap }) => (
              <AskedSwap
                key={swap.id}
                rotation={rotation}
                swap={swap}
                asker={personOf(swap.user).displayName}
                onTaken={reload}
              />
            ))}
          </ul>
        </section>
      )}
      {open.length > 0 && (
        <section aria-label={t('rotation.mine.open')}>
          <h3 className={classes.heading}>{t('rotation.mine.open')}</h3>
          <ul className={classes.list}>
            {open.map(({ rotation, swap }) => (
              <li key={swap.id}>
                <SwapTime interval={swap} zone={viewerZone()} />{' '}
                <span className={classes.quiet}>
                  {t('rotation.mine.openSwap')}
                </span>{' '}
                <RotationLink id={rotation} title={rotation} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {ahead.length > 0 && (
        <p className={classes.quiet}>{t('rotation.mine.subscribe')}</p>
      )}
    </>
  );
}
