import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useRunbookTranslation } from '../../translation';
import { useRunbook } from '../hooks';
import { RefreshButton, RunbookHead } from '../RunbookHead';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { FailedImport, MissingRunbook } from '../States';
import { RunsOfService } from '../Runs';
import { Writing } from '../writing';
import { RunbookDocuments } from './RunbookDocuments';

/** The Runbook tab of the catalog entity around it. */
export function RunbookTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // Another entity is another tab: nothing of the last one must be left.
  return <RunbookTabOf key={entityRef} entityRef={entityRef} />;
}

function RunbookTabOf({ entityRef }: { entityRef: string }) {
  const { entity } = useEntity();
  const { t } = useRunbookTranslation();
  const { overview, runbook, refresh } = useRunbook(entityRef);
  const documents = runbook.value?.documents ?? [];
  const status = runbook.value?.status;
  const isWithout =
    documents.length === 0 &&
    (status?.state === 'missing' || status?.state === 'imported');

  const refreshButton = (
    <RefreshButton
      entityRef={entityRef}
      busy={refresh.busy}
      error={refresh.error}
      onRefresh={refresh.run}
    />
  );
  return (
    <>
      <LoadFailure part={overview} title={t('error.overview')} />
      {overview.value || runbook.value ? (
        <RunbookHead
          entityRef={entityRef}
          overview={overview.value}
          runbook={runbook.value}
          refresh={status?.state === 'failed' ? null : refreshButton}
        />
      ) : (
        overview.loading && <LoadingSkeleton lines={2} />
      )}
      <LoadFailure part={runbook} title={t('error.runbook')} />
      {!runbook.value && runbook.loading && <LoadingSkeleton lines={8} />}
      {status?.state === 'pending' && (
        <>
          <p role="status">{t('pending')}</p>
          {documents.length === 0 && <LoadingSkeleton lines={8} />}
        </>
      )}
      {status?.state === 'failed' && (
        <FailedImport
          status={status}
          hasDocuments={documents.length > 0}
          retry={refreshButton}
        />
      )}
      <Writing entityRef={entityRef} onWritten={runbook.reload}>
        {runbook.value && documents.length > 0 && (
          <RunsOfService entityRef={entityRef}>
            <RunbookDocuments
              entityRef={entityRef}
              documents={runbook.value.documents}
              catalogDependencies={overview.value?.service.dependencies}
            />
          </RunsOfService>
        )}
        {isWithout && <MissingRunbook entity={entity} />}
      </Writing>
    </>
  );
}
