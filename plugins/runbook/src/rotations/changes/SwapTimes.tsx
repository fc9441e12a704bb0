import { SwapData } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { RangeInZones } from '../times';

/** Which time a swap is about, and which is asked for in return. */
export function SwapTimes({ swap }: { swap: SwapData }) {
  const { t } = useRunbookTranslation();
  const { detail } = useRotationContext();
  const range = ({ start, end }: { start: string; end: string }) => (
    <RangeInZones
      range={{ start: Date.parse(start), end: Date.parse(end) }}
      otherZone={detail.timeZone}
    />
  );
  return (
    <div>
      {swap.layer ?? t('rotation.actions.allLayers')}: {range(swap)}
      {swap.inReturn && (
        <div>
          {t('rotation.actions.inReturnFor')} {range(swap.inReturn)}
        </div>
      )}
    </div>
  );
}
