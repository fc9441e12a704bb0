import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useIncident } from '../hooks/useIncident';
import { IncidentScreen } from './IncidentScreen';

/** An incident by its id. What was last known stays, with its age, where it cannot be asked. */
export function LoadedIncident({ id }: { id: string }) {
  const { t } = useRunbookTranslation();
  const incident = useIncident(id);
  return (
    <>
      <LoadFailure
        part={incident}
        title={t('incident.oneLoadFailed')}
        refusals={{
          notPermitted: t('incident.notPermitted'),
          notFound: t('incident.notFound'),
        }}
      />
      {!incident.value && incident.loading && !incident.error && (
        <LoadingSkeleton lines={8} />
      )}
      {incident.value && (
        <IncidentScreen detail={incident.value} take={incident.set} />
      )}
    </>
  );
}
