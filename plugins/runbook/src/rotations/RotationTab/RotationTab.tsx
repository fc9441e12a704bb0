import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ServiceRotation } from 'backstage-plugin-runbook-common';
import { LastKnown } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { useRotation, useServiceRotation } from '../hooks/useServiceRotation';
import { useRotationAddress } from '../hooks/useRotationAddress';
import { MissingRotation } from './MissingRotation';
import { RotationHead } from './RotationHead';
import { RotationLoadFailure } from './RotationLoadFailure';
import { RotationSkeleton } from './RotationSkeleton';
import { RotationView } from './RotationView';

/** The Rotation tab of the catalog entity around it. */
export function RotationTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // Another entity is another tab: nothing of the last one must be left.
  return <RotationTabOf key={entityRef} entityRef={entityRef} />;
}

function RotationTabOf({ entityRef }: { entityRef: string }) {
  const { t } = useRunbookTranslation();
  const service = useServiceRotation(entityRef);
  const { rotation: asked } = useRotationAddress();
  const own = service.value?.rotation;
  const other = asked !== undefined && asked !== own?.id ? asked : undefined;
  return (
    <>
      <RotationLoadFailure
        part={service}
        title={t('rotation.tab.loadFailed')}
      />
      {!service.value && service.loading && !service.error && (
        <RotationSkeleton />
      )}
      {service.value && other === undefined && (
        <OwnRotation service={service} known={service.value} />
      )}
      {other !== undefined && (
        <OtherRotation key={other} id={other} service={service.value} />
      )}
    </>
  );
}

function OwnRotation(props: {
  service: LastKnown<ServiceRotation>;
  known: ServiceRotation;
}) {
  const { service, known } = props;
  const { rotation } = known;
  return rotation ? (
    <RotationView
      key={rotation.id}
      detail={rotation}
      reload={service.reload}
      head={
        <RotationHead
          detail={rotation}
          service={known}
          onSaved={saved => service.set({ ...known, rotation: saved })}
          onDeleted={service.reload}
        />
      }
    />
  ) : (
    <MissingRotation service={known} onCreated={service.reload} />
  );
}

function OtherRotation(props: { id: string; service?: ServiceRotation }) {
  const { id, service } = props;
  const { t } = useRunbookTranslation();
  const rotation = useRotation(id);
  return (
    <>
      <RotationLoadFailure
        part={rotation}
        title={t('rotation.tab.loadFailed')}
        notFound={t('rotation.tab.noSuchRotation', { id })}
      />
      {!rotation.value && rotation.loading && !rotation.error && (
        <RotationSkeleton />
      )}
      {rotation.value && (
        <RotationView
          detail={rotation.value}
          reload={rotation.reload}
          head={
            <RotationHead
              detail={rotation.value}
              service={service}
              onSaved={rotation.set}
              onDeleted={rotation.reload}
            />
          }
        />
      )}
    </>
  );
}
