import { makeStyles } from '@material-ui/core/styles';
import { onCallAt } from 'oncall-rotation';
import { useId, useMemo } from 'react';
import { useNow } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { SectionTitle } from '../layout/SectionTitle';
import { useRotationContext } from '../RotationContext';
import { useTimeFormats } from '../times';
import { LayerCard } from './LayerCard';
import { layersNow } from './layersNow';
import { NobodyAtAll } from './NobodyAtAll';

/** A handoff shows within this time, in milliseconds. */
const TICK_MS = 5_000;

const useStyles = makeStyles(theme => ({
  cards: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 19rem), 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

/** Who is on call in each layer, until when, and who is next. */
export function NowCards() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { rotation, askedAt } = useRotationContext();
  const { viewer } = useTimeFormats();
  const titleId = useId();
  const now = useNow(TICK_MS);
  const at = askedAt ?? now;
  const layers = useMemo(() => layersNow(rotation, at), [rotation, at]);
  const { state, doubleBooked } = useMemo(
    () => onCallAt(rotation, at),
    [rotation, at],
  );
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle id={titleId}>
        {askedAt === undefined
          ? t('rotation.now.title')
          : t('rotation.now.titleAt', { time: viewer.dayTime(askedAt) })}
      </SectionTitle>
      {state === 'gap' && <NobodyAtAll at={at} />}
      <ul className={classes.cards}>
        {layers.map(layer => (
          <li key={layer.layer}>
            <LayerCard now={layer} at={at} doubleBooked={doubleBooked} />
          </li>
        ))}
      </ul>
    </section>
  );
}
