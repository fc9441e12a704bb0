import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { SwapData } from 'backstage-plugin-runbook-common';
import { useRef, useState } from 'react';
import { rotationApiRef } from '../../api';
import { useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { newIdempotencyKey } from '../newIdempotencyKey';
import { viewerZone } from '../times';
import { RotationLink } from './RotationLink';
import { SwapTime } from './SwapTime';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  text: { flex: '1 1 12rem', minWidth: 0 },
  note: { fontStyle: 'italic' },
}));

export interface AskedSwapProps {
  /** Id of the rotation. */
  rotation: string;
  swap: SwapData;
  /** Name of whoever asks. */
  asker: string;
  onTaken: () => Promise<void>;
}

/** A swap that the reader is asked to take, and can from here. */
export function AskedSwap({ rotation, swap, asker, onTaken }: AskedSwapProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const errorText = useErrorText({
    notPermitted: t('rotation.mine.notPermitted'),
    notFound: t('rotation.mine.notFound'),
  });
  // The same for every try of this one: what got lost is not done twice.
  const key = useRef(newIdempotencyKey());
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const take = async () => {
    setState({ busy: true });
    try {
      await api.takeSwap(rotation, swap.id, { idempotencyKey: key.current });
      await onTaken();
    } catch (error) {
      setState({ busy: false, error: toError(error) });
    }
  };
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <strong>{asker}</strong>:{' '}
        <SwapTime interval={swap} zone={viewerZone()} />
        {swap.layer && ` · ${swap.layer}`} ·{' '}
        <RotationLink id={rotation} title={rotation} />
        {swap.inReturn && (
          <div>
            {t('rotation.mine.inReturn', { name: asker })}{' '}
            <SwapTime interval={swap.inReturn} zone={viewerZone()} />
          </div>
        )}
        {swap.to !== undefined && <div>{t('rotation.mine.onlyYou')}</div>}
        {swap.note && <div className={classes.note}>“{swap.note}”</div>}
        {state.error && (
          <div role="alert">
            {t('rotation.mine.takeFailed', { reason: errorText(state.error) })}
          </div>
        )}
      </div>
      <Button
        variant="contained"
        color="primary"
        onClick={state.busy ? undefined : take}
        aria-disabled={state.busy}
      >
        {state.busy ? t('rotation.mine.taking') : t('rotation.mine.take')}
      </Button>
    </li>
  );
}
