import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import OverrideIcon from '@material-ui/icons/PersonAdd';
import SwapIcon from '@material-ui/icons/SwapHoriz';
import { OverrideData, SwapData } from 'backstage-plugin-runbook-common';
import { ReactNode, useId } from 'react';
import { useNow } from '../../hooks';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { SectionTitle } from '../layout/SectionTitle';
import { useChangeText } from '../layout/useChangeText';
import { useRotationContext } from '../RotationContext';
import { RangeInZones } from '../times';
import { useOpenChange } from './ChangesContext';
import { SwapTimes } from './SwapTimes';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  text: { flex: '1 1 16rem', minWidth: 0 },
  what: { fontWeight: 700 },
  note: { color: quietText(theme) },
  button: { minHeight: 44 },
}));

/** Swaps that wait for someone, and what is not as the turns say, now and ahead. */
export function OpenChanges() {
  const { t } = useRunbookTranslation();
  const classes = useStyles();
  const { detail } = useRotationContext();
  const titleId = useId();
  const now = useNow();
  const swaps = detail.swaps.filter(
    ({ state, start, end }) =>
      (state.kind === 'open' && Date.parse(start) > now) ||
      (state.kind === 'taken' && Date.parse(end) > now),
  );
  const overrides = detail.overrides.filter(({ end }) => Date.parse(end) > now);
  if (swaps.length + overrides.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle id={titleId}>
        {t('rotation.actions.openTitle')}
      </SectionTitle>
      <ul className={classes.list}>
        {swaps.map(swap => (
          <OpenSwap key={swap.id} swap={swap} />
        ))}
        {overrides.map(override => (
          <OpenOverride key={override.id} override={override} />
        ))}
      </ul>
    </section>
  );
}

function OpenSwap({ swap }: { swap: SwapData }) {
  const { t } = useRunbookTranslation();
  const classes = useStyles();
  const openChange = useOpenChange();
  const changeText = useChangeText();
  const { me, isOwner, may, personOf } = useRotationContext();
  const isOpen = swap.state.kind === 'open';
  const mayTake =
    isOpen &&
    may.swap &&
    me !== undefined &&
    swap.user !== me &&
    (swap.to === undefined || swap.to === me);
  const mayWithdraw = isOpen && may.swap && (swap.user === me || isOwner);
  return (
    <Item
      icon={<SwapIcon aria-hidden />}
      what={
        isOpen && swap.to !== undefined
          ? t('rotation.change.swapAskedOf', {
              user: personOf(swap.user).displayName,
              to: personOf(swap.to).displayName,
            })
          : changeText.swap(swap)
      }
      when={<SwapTimes swap={swap} />}
      note={swap.note}
    >
      {mayTake && (
        <Button
          className={classes.button}
          variant="contained"
          color="primary"
          onClick={() => openChange({ kind: 'take-swap', swap })}
        >
          {t('rotation.actions.takeSwap')}
        </Button>
      )}
      {mayWithdraw && (
        <Button
          className={classes.button}
          variant="outlined"
          onClick={() => openChange({ kind: 'withdraw-swap', swap })}
        >
          {t('rotation.actions.withdraw')}
        </Button>
      )}
    </Item>
  );
}

function OpenOverride({ override }: { override: OverrideData }) {
  const { t } = useRunbookTranslation();
  const classes = useStyles();
  const openChange = useOpenChange();
  const changeText = useChangeText();
  const { detail, may } = useRotationContext();
  const { layer, start, end } = override;
  return (
    <Item
      icon={<OverrideIcon aria-hidden />}
      what={changeText.override(override)}
      when={
        <div>
          {layer ?? t('rotation.actions.allLayers')}:{' '}
          <RangeInZones
            range={{ start: Date.parse(start), end: Date.parse(end) }}
            otherZone={detail.timeZone}
          />
        </div>
      }
      note={override.note}
    >
      {may.override && (
        <Button
          className={classes.button}
          variant="outlined"
          onClick={() => openChange({ kind: 'remove-override', override })}
        >
          {t('rotation.actions.remove')}
        </Button>
      )}
    </Item>
  );
}

function Item(props: {
  icon: ReactNode;
  what: string;
  when: ReactNode;
  note?: string | undefined;
  children: ReactNode;
}) {
  const { icon, what, when, note, children } = props;
  const classes = useStyles();
  return (
    <li className={classes.item}>
      {icon}
      <div className={classes.text}>
        <div className={classes.what}>{what}</div>
        {when}
        {note && <div className={classes.note}>“{note}”</div>}
      </div>
      {children}
    </li>
  );
}
