import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useOnCall } from '../hooks/useOnCall';
import { RotationNow } from './RotationNow';

const useStyles = makeStyles(theme => ({
  rotations: { display: 'grid', gap: theme.spacing(2) },
  quiet: { margin: 0 },
}));

/** Who is on call for the catalog entity around it: a service or a group. */
export function OnCallNowCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // Another entity is another card: nothing of the last one must be left.
  return <CardOf key={entityRef} entityRef={entityRef} />;
}

function CardOf({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { entity } = useEntity();
  const onCall = useOnCall(entityRef);
  const name = entity.metadata.title ?? entity.metadata.name;
  const isGroup = parseEntityRef(entityRef).kind === 'group';
  const rotations = onCall.value?.rotations;
  return (
    <EntityInfoCard title={t('rotation.card.title')}>
      <LoadFailure
        part={onCall}
        title={t('rotation.card.loadFailed')}
        refusals={{
          notPermitted: t('rotation.card.notPermitted'),
          notFound: t('rotation.card.notFound'),
        }}
      />
      {!rotations && onCall.loading && !onCall.error && (
        <LoadingSkeleton lines={2} />
      )}
      {rotations?.length === 0 && (
        <p className={classes.quiet}>
          {isGroup
            ? t('rotation.card.noneGroup', { name })
            : t('rotation.card.none', { name })}
        </p>
      )}
      <div className={classes.rotations}>
        {rotations?.map((rotation: RotationOnCall) => (
          <RotationNow
            key={rotation.id}
            rotation={rotation}
            toTab={!isGroup}
            withTitle={isGroup || rotations.length > 1}
          />
        ))}
      </div>
    </EntityInfoCard>
  );
}
