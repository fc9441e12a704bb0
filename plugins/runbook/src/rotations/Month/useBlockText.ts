import { useMemo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useReasonText } from '../layout/useReasonText';
import { useRotationContext } from '../RotationContext';
import { useTimeFormats } from '../times';
import { Block } from './lanesOf';

/** Tells a block, and when it is, in words. */
export function useBlockText(zone: string) {
  const { t } = useRunbookTranslation();
  const { personOf } = useRotationContext();
  const formats = useTimeFormats();
  const reasonText = useReasonText();
  return useMemo(() => {
    const who = ({ state, users, reason }: Block): string => {
      if (state === 'on') {
        return users.map(user => personOf(user).displayName).join(', ');
      }
      const nobody =
        state === 'gap' ? t('rotation.now.gap') : t('rotation.now.off');
      return reason ? `${nobody}. ${reasonText(reason)}` : nobody;
    };
    const when = (
      block: Pick<Block, 'start' | 'end' | 'openStart' | 'openEnd'>,
      inZone = zone,
    ): string => {
      const format = formats.of(inZone);
      const { start, end, openStart, openEnd } = block;
      if (openStart && openEnd) {
        return t('rotation.month.always');
      }
      if (openStart) {
        return t('rotation.month.untilTime', { end: format.dayTime(end) });
      }
      return openEnd
        ? t('rotation.month.fromTime', { start: format.dayTime(start) })
        : format.range({ start, end });
    };
    return { who, when };
  }, [t, personOf, formats, reasonText, zone]);
}
