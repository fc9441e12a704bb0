import { LoadFailure, LoadingSkeleton } from '../../states';
import { RunSteps, RunStepsProps } from '../../runbooks/running';
import { WhenToUse } from '../../runbooks/Sections';
import { useRunbookTranslation } from '../../translation';
import { PlacedRunbook } from './PlacedRunbook';
import { useRunText } from './useRunText';

/** The steps of a run, as the runbook tells them that is read for it. */
export function LoadedSteps({ run, live }: Omit<RunStepsProps, 'text'>) {
  const { t } = useRunbookTranslation();
  const { entityRef, fragment = '' } = run.procedure;
  const loaded = useRunText(entityRef, fragment);
  if (!loaded.layout) {
    return (
      <>
        <LoadFailure
          part={loaded.runbook}
          title={t('incident.runs.loadFailed')}
        />
        {!loaded.runbook.error && <LoadingSkeleton lines={3} />}
      </>
    );
  }
  return (
    <PlacedRunbook entityRef={entityRef} layout={loaded.layout}>
      {/* No card of the procedure around it says it here. */}
      {loaded.text && <WhenToUse procedure={loaded.text} />}
      <RunSteps run={run} text={loaded.text} live={live} />
    </PlacedRunbook>
  );
}
