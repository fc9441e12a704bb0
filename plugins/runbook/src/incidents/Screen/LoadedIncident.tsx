import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { runbookTranslationRef } from '../../translation';
import { useIncident } from '../hooks/useIncident';
import { IncidentScreen } from './IncidentScreen';

/** An incident by its id. What was last known stays, with its age, where it cannot be asked. */
export function LoadedIncident({ id }: { id: string }) {
  const { t } = useTranslationRef(runbookTranslationRef);
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
