import { toRotation } from 'backstage-plugin-runbook-common';
import { useId, useMemo } from 'react';
import { useNow } from '../../hooks';
import { LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useRotationAddress } from '../hooks/useRotationAddress';
import { useRotation } from '../hooks/useServiceRotation';
import { SectionTitle } from '../layout/SectionTitle';
import { personFinder } from '../people';
import { RotationContext, useRotationContext } from '../RotationContext';
import { RotationLoadFailure } from '../RotationTab/RotationLoadFailure';
import { useTimeFormats, viewerZone } from '../times';
import { MonthNavigation } from './MonthNavigation';
import { Month, monthAt, monthRange } from './months';
import { MonthView } from './MonthView';

/** Beyond the month, so that the whole of its first and last shifts is known: 45 days. */
const AROUND_MS = 45 * 86_400_000;

/** A month of the rotation, any month, on either clock. */
export function MonthSection() {
  const { t } = useRunbookTranslation();
  const { detail, askedAt } = useRotationContext();
  const address = useRotationAddress();
  const formats = useTimeFormats();
  const titleId = useId();
  const now = useNow();
  const zone = address.inRotationZone ? detail.timeZone : viewerZone();
  const month = address.month ?? monthAt(zone, askedAt ?? now);
  const range = useMemo(() => monthRange(zone, month), [zone, month]);
  const isKnown =
    range.start >= Date.parse(detail.range.from) &&
    range.end <= Date.parse(detail.range.to);
  const name = formats.of(zone).month(range.start);
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle id={titleId}>
        {t('rotation.month.title', { month: name })}
      </SectionTitle>
      <MonthNavigation month={month} zone={zone} range={range} />
      {isKnown ? (
        <MonthView month={month} zone={zone} range={range} />
      ) : (
        <FarMonth key={`${zone} ${month}`} month={month} zone={zone} />
      )}
    </section>
  );
}

/** A month whose overrides and swaps did not come with the rotation. */
function FarMonth({ month, zone }: { month: Month; zone: string }) {
  const { t } = useRunbookTranslation();
  const around = useRotationContext();
  const range = monthRange(zone, month);
  const known = useRotation(around.detail.id, {
    from: new Date(range.start - AROUND_MS).toISOString(),
    to: new Date(range.end + AROUND_MS).toISOString(),
  });
  const detail = known.value;
  const { reload } = known;
  const value = useMemo(
    () =>
      detail && {
        ...around,
        detail,
        rotation: toRotation(detail),
        personOf: personFinder(detail.people),
        reload: async () => {
          await Promise.all([reload(), around.reload()]);
        },
      },
    [around, detail, reload],
  );
  return (
    <>
      <RotationLoadFailure
        part={known}
        title={t('rotation.month.loadFailed')}
      />
      {value ? (
        <RotationContext.Provider value={value}>
          <MonthView month={month} zone={zone} range={range} />
        </RotationContext.Provider>
      ) : (
        !known.error && <LoadingSkeleton lines={8} />
      )}
    </>
  );
}
