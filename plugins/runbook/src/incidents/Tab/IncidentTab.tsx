import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import {
  IncidentDetail,
  ServiceIncidents,
} from 'backstage-plugin-runbook-common';
import { ProcedurePalette } from '../../finding';
import { LastKnown, useTabAddress } from '../../hooks';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { BannerOf, useBannerHere } from '../Banner';
import { Calm } from '../Calm';
import { DeclareDialog, proposalIn, withoutProposal } from '../Declare';
import { useServiceIncidents } from '../hooks/useServiceIncidents';
import { useTextStyles } from '../layout';
import { LoadedIncident } from '../Screen';
import { OpenChoice } from './OpenChoice';

/** The Incident tab of the catalog entity around it. */
export function IncidentTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  useBannerHere();
  // Another entity is another tab: nothing of the last one must be left.
  return (
    <>
      <IncidentTabOf key={entityRef} entityRef={entityRef} />
      <ProcedurePalette near={entityRef} />
    </>
  );
}

function IncidentTabOf({ entityRef }: { entityRef: string }) {
  const { t } = useRunbookTranslation();
  const incidents = useServiceIncidents(entityRef);
  return (
    <>
      <LoadFailure
        part={incidents}
        title={t('incident.loadFailed')}
        refusals={{
          notPermitted: t('incident.notPermitted'),
          notFound: t('incident.serviceNotFound'),
        }}
      />
      {!incidents.value && incidents.loading && !incidents.error && (
        <LoadingSkeleton lines={8} />
      )}
      {incidents.value && (
        <Known
          entityRef={entityRef}
          incidents={incidents}
          known={incidents.value}
        />
      )}
    </>
  );
}

function Known(props: {
  entityRef: string;
  incidents: LastKnown<ServiceIncidents>;
  known: ServiceIncidents;
}) {
  const { entityRef, incidents, known } = props;
  const { entity } = useEntity();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { search, currentSearch, update } = useTabAddress();
  const proposal = proposalIn(search);
  const asked = new URLSearchParams(search).get('incident');
  const shown = asked ?? known.open[0]?.id;
  const change = (fields: Record<string, string>) => {
    const query = new URLSearchParams(withoutProposal(currentSearch()));
    if (!('declare' in fields)) {
      query.delete('incident');
    }
    for (const [name, value] of Object.entries(fields)) {
      query.set(name, value);
    }
    update({ search: query.toString() }, { replace: true });
  };
  const declared = ({ id }: IncidentDetail) => {
    change({ incident: id });
    incidents.reload();
  };
  return (
    <>
      <BannerOf entityRef={entityRef} only="dependencies" />
      {known.open.length > 1 && (
        <OpenChoice
          incidents={known.open}
          shown={shown ?? ''}
          onChoose={id => change({ incident: id })}
        />
      )}
      {shown === undefined ? (
        <Calm
          entityRef={entityRef}
          known={known}
          knownAt={incidents.knownAt}
          onDeclare={kind => change({ declare: kind })}
        />
      ) : (
        <>
          <LoadedIncident key={shown} id={shown} />
          <div className={text.actions}>
            {!known.open.some(({ id }) => id === shown) && (
              <Button className={text.button} onClick={() => change({})}>
                {t('incident.calm.back')}
              </Button>
            )}
            {known.mayDeclare && (
              <Button
                className={text.button}
                onClick={() => change({ declare: 'real' })}
              >
                {t('incident.declare.another')}
              </Button>
            )}
          </div>
        </>
      )}
      {proposal && known.mayDeclare && (
        <DeclareDialog
          entityRef={entityRef}
          name={entity.metadata.title ?? entity.metadata.name}
          known={known}
          proposal={proposal}
          onDeclared={declared}
          onClose={() => change(asked ? { incident: asked } : {})}
        />
      )}
    </>
  );
}
