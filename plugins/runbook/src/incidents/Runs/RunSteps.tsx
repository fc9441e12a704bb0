import { ProcedureRunData } from 'backstage-plugin-runbook-common';
import { Step } from 'runbook-markdown';
import { BlockList } from '../../runbooks/Blocks';
import {
  InlineCommandsContext,
  PlaceholderFields,
} from '../../runbooks/Commands';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useTextStyles } from '../layout';
import { RunScope } from './RunScope';
import { RunStep } from './RunStep';
import { useRunText } from './useRunText';

export interface RunStepsProps {
  run: ProcedureRunData;
  live: boolean;
}

/** The procedure itself, its commands with the values of this run. */
export function RunSteps({ run, live }: RunStepsProps) {
  const text = useTextStyles();
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
  if (!loaded.text) {
    return <p>{t('incident.runs.gone')}</p>;
  }
  const { documentId, parts, placeholders } = loaded.text;
  return (
    <RunScope
      run={run.id}
      entityRef={entityRef}
      layout={loaded.layout}
      documentId={documentId}
      values={run.values}
    >
      {placeholders.length > 0 && <PlaceholderFields fields={placeholders} />}
      <ol className={text.list} aria-label={run.title}>
        {parts.map((part, position) => {
          switch (part.kind) {
            case 'step':
              return (
                <RunStep
                  key={position}
                  run={run}
                  index={part.index}
                  live={live}
                >
                  <StepText step={part.step} />
                </RunStep>
              );
            case 'commands':
              return (
                <RunStep
                  key={position}
                  run={run}
                  index={part.index}
                  live={live}
                >
                  <BlockList blocks={[part.block]} />
                </RunStep>
              );
            default:
              return (
                <li key={position}>
                  <BlockList blocks={part.blocks} />
                </li>
              );
          }
        })}
      </ol>
    </RunScope>
  );
}

function StepText({ step }: { step: Step }) {
  return (
    <>
      <InlineCommandsContext.Provider value={step.inlineCommands}>
        {step.text && <SafeMarkdown markdown={step.text} inline />}
      </InlineCommandsContext.Provider>
      <BlockList blocks={step.content} />
    </>
  );
}
