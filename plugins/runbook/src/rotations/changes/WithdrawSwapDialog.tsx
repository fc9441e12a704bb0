import { useApi } from '@backstage/core-plugin-api';
import { SwapData } from 'backstage-plugin-runbook-common';
import { rotationApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { ChangeDialog } from './ChangeDialog';
import type { ChangeDialogProps } from './Changes';
import { SwapTimes } from './SwapTimes';
import { useSubmit } from './useSubmit';

/** Takes back a swap that nobody took; who is on call stays as it is. */
export function WithdrawSwapDialog(
  props: ChangeDialogProps & { swap: SwapData },
) {
  const { swap, onClose, onDone } = props;
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { detail, personOf } = useRotationContext();
  const { busy, error, submit } = useSubmit<string>();
  return (
    <ChangeDialog
      title={t('rotation.actions.withdrawTitle')}
      submitText={t('rotation.actions.withdrawSubmit')}
      busy={busy}
      error={error}
      onSubmit={() =>
        submit(
          swap.id,
          () => swap.id,
          async (id, options) => {
            await api.withdrawSwap(detail.id, id, options);
            onDone({ text: t('rotation.actions.withdrawDone') });
          },
        )
      }
      onClose={onClose}
    >
      <SwapTimes swap={swap} />
      <p>
        {t('rotation.actions.withdrawStays', {
          user: personOf(swap.user).displayName,
        })}
      </p>
    </ChangeDialog>
  );
}
