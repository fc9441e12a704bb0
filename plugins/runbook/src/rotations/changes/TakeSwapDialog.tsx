import { useApi } from '@backstage/core-plugin-api';
import { SwapData } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { rotationApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { ChangeDialog } from './ChangeDialog';
import type { ChangeDialogProps } from './Changes';
import { Preview } from './Preview';
import { takenBy } from './swapPreview';
import { useSubmit } from './useSubmit';

/** Takes an open swap, after showing who is on call then. */
export function TakeSwapDialog(props: ChangeDialogProps & { swap: SwapData }) {
  const { swap, onClose, onDone } = props;
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { detail, rotation, personOf, me } = useRotationContext();
  const [now] = useState(() => Date.now());
  const { busy, error, submit } = useSubmit<string>();
  const nameOf = (user: string) => personOf(user).displayName;
  return (
    <ChangeDialog
      title={t('rotation.actions.takeSwapTitle', { user: nameOf(swap.user) })}
      submitText={t('rotation.actions.takeSwapSubmit')}
      busy={busy}
      error={error}
      onSubmit={() =>
        submit(
          swap.id,
          () => swap.id,
          async (id, options) => {
            await api.takeSwap(detail.id, id, options);
            onDone({
              text: t('rotation.actions.takeSwapDone', {
                user: nameOf(swap.user),
              }),
            });
          },
        )
      }
      onClose={onClose}
    >
      {swap.note && <div>“{swap.note}”</div>}
      {me !== undefined && (
        <Preview {...takenBy(rotation, swap, me, now)} nameOf={nameOf} />
      )}
      <p>{t('rotation.actions.takenStands')}</p>
    </ChangeDialog>
  );
}
