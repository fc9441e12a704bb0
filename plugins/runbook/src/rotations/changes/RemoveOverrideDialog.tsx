import { useApi } from '@backstage/core-plugin-api';
import { NewOverride, OverrideData } from 'backstage-plugin-runbook-common';
import { Instant, Rotation } from 'oncall-rotation';
import { useState } from 'react';
import { rotationApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { useChangeText } from '../layout/useChangeText';
import { useRotationContext } from '../RotationContext';
import { ChangeDialog } from './ChangeDialog';
import type { ChangeDialogProps } from './Changes';
import { newIdempotencyKey } from '../newIdempotencyKey';
import { Preview } from './Preview';
import { useSubmit } from './useSubmit';

/** Takes an override back, after showing who is on call then. */
export function RemoveOverrideDialog(
  props: ChangeDialogProps & { override: OverrideData },
) {
  const { override, onClose, onDone } = props;
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { detail, rotation, personOf } = useRotationContext();
  const changeText = useChangeText();
  const [now] = useState(() => Date.now());
  const { busy, error, submit } = useSubmit<string>();
  const { id, createdAt, createdBy, ...rest } = override;
  const again: NewOverride = rest;
  return (
    <ChangeDialog
      title={t('rotation.actions.removeTitle')}
      submitText={t('rotation.actions.removeSubmit')}
      busy={busy}
      error={error}
      onSubmit={() =>
        submit(
          id,
          () => id,
          async overrideId => {
            await api.deleteOverride(detail.id, overrideId);
            const idempotencyKey = newIdempotencyKey();
            onDone({
              text: t('rotation.actions.removeDone'),
              undo: () =>
                api.createOverride(detail.id, again, { idempotencyKey }),
            });
          },
        )
      }
      onClose={onClose}
    >
      <div>{changeText.override(override)}</div>
      <Preview
        after={withoutOverride(rotation, id, now)}
        range={{
          start: Math.max(now, Date.parse(override.start)),
          end: Date.parse(override.end),
        }}
        nameOf={user => personOf(user).displayName}
      />
    </ChangeDialog>
  );
}

/** The rotation without what of an override lies ahead. */
function withoutOverride(
  rotation: Rotation,
  id: string,
  now: Instant,
): Rotation {
  return {
    ...rotation,
    overrides: (rotation.overrides ?? []).flatMap(override => {
      if (override.id !== id) {
        return [override];
      }
      return override.start < now ? [{ ...override, end: now }] : [];
    }),
  };
}
