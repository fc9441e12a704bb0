import { ProcedureRunData } from 'backstage-plugin-runbook-common';
import { Step } from 'runbook-markdown';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { BlockList } from '../Blocks';
import { InlineCommandsContext, PlaceholderFields } from '../Commands';
import { useRunbookContext } from '../RunbookContext';
import { SafeMarkdown } from '../SafeMarkdown';
import { RunScope } from './RunScope';
import { RunStep } from './RunStep';
import { RunPart, RunText } from './runText';

export interface RunStepsProps {
  run: ProcedureRunData;
  /** What the procedure says; absent where the runbook has it no more. */
  text: RunText | undefined;
  /** Whether the reader may still tick it. */
  live: boolean;
}

/** The procedure itself, its commands with the values of this run. */
export function RunSteps({ run, text: procedure, live }: RunStepsProps) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  if (!procedure) {
    return <p>{t('runs.gone')}</p>;
  }
  const { documentId, parts, placeholders, steps } = procedure;
  // A step that the run does not know of cannot be ticked in it.
  const known = run.steps ?? steps;
  return (
    <RunScope
      run={run.id}
      document={layout.document(documentId)}
      values={run.values}
    >
      {known !== steps && (
        <p role="note">
          {t('runs.changed', { before: String(known), now: String(steps) })}
        </p>
      )}
      {placeholders.length > 0 && <PlaceholderFields fields={placeholders} />}
      <ol className={text.list} aria-label={run.title}>
        {parts.map((part, position) =>
          part.kind === 'text' ? (
            <li key={position}>
              <PartText part={part} />
            </li>
          ) : (
            <RunStep
              key={position}
              run={run}
              index={part.index}
              live={live && part.index < known}
            >
              <PartText part={part} />
            </RunStep>
          ),
        )}
      </ol>
    </RunScope>
  );
}

function PartText({ part }: { part: RunPart }) {
  switch (part.kind) {
    case 'step':
      return <StepText step={part.step} />;
    case 'commands':
      return <BlockList blocks={[part.block]} />;
    default:
      return <BlockList blocks={part.blocks} />;
  }
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
