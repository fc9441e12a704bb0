import { PROCEDURE_LIMITS } from 'backstage-plugin-runbook-common';
import { Block, SEVERITIES, Step } from 'runbook-markdown';
import { blocksToMarkdown, ProcedureForm } from '../../runbooks/writing';
import { plainText } from '../../runbooks/SafeMarkdown/plainText';
import { IncidentRecord } from './IncidentRecord';
import { Done, stepsInOrder } from './stepsInOrder';

/** What the draft says besides what was written in the incident. */
export interface DraftTexts {
  when: (alerts: readonly string[]) => string;
  /** Where the steps come from, with the way back to the incident. */
  from: string;
  command: string;
  noted: string;
  mitigated: string;
  tried: (titles: readonly string[]) => string;
  gone: (title: string) => string;
}

/** What the editor of procedures begins with. */
export type IncidentDraft = Pick<
  ProcedureForm,
  'title' | 'when' | 'markdown' | 'severity' | 'alerts'
>;

/**
 * What was done in an incident as the draft of a procedure of one of its
 * services: the steps of its checklist, of the procedures that were gone
 * through, and what was noted, in the order in which it happened.
 */
export function composeDraft(
  record: IncidentRecord,
  entityRef: string,
  texts: DraftTexts,
): IncidentDraft {
  const { detail } = record;
  const alerts = [
    ...new Set(
      detail.alerts
        .filter(({ service = entityRef }) => service === entityRef)
        .map(({ name }) => name),
    ),
  ].slice(0, PROCEDURE_LIMITS.alerts);
  const tried = detail.runs
    .filter(({ outcome }) => outcome?.kind === 'did-not-work')
    .map(({ title }) => title);
  const steps = stepsInOrder(record, texts.gone).map(done =>
    toStep(done, texts),
  );
  return {
    title: plainText(detail.title).slice(0, PROCEDURE_LIMITS.title),
    when: texts.when(alerts),
    markdown: [
      texts.from,
      ...(tried.length > 0 ? [texts.tried([...new Set(tried)])] : []),
      ...(steps.length > 0 ? [listOf(steps)] : []),
    ]
      .join('\n\n')
      .slice(0, PROCEDURE_LIMITS.markdown),
    severity: SEVERITIES.find(severity => severity === detail.severity) ?? '',
    alerts: alerts.join('\n'),
  };
}

/** Lines are counted anew when the draft is read. */
const ANY_LINE = { line: 1, endLine: 1 };

function listOf(items: Step[]): string {
  return blocksToMarkdown([
    { type: 'steps', ordered: true, items, ...ANY_LINE },
  ]);
}

function toStep(done: Done, texts: DraftTexts): Step {
  const below = [
    ...done.notes.map(markdownBlock),
    ...(done.mitigated ? [markdownBlock(texts.mitigated)] : []),
  ];
  const step = ownStep(done, texts);
  return {
    text: step.text,
    content: [...step.content, ...below],
    inlineCommands: [],
    ...ANY_LINE,
  };
}

function ownStep(
  { what }: Done,
  texts: DraftTexts,
): Pick<Step, 'text' | 'content'> {
  switch (what.kind) {
    case 'step':
      return what.step;
    case 'commands':
      return { text: texts.command, content: [what.block] };
    default:
      return splitNote(what.markdown, texts.noted);
  }
}

/** What somebody wrote freely: its first line is the step, the rest belongs to it. */
function splitNote(markdown: string, noted: string) {
  const [first = '', ...rest] = markdown.trim().split('\n');
  // A line that begins a block of its own cannot be the sentence of a step.
  const isSentence = !/^\s*(?:`{3}|~{3}|[-*+>#|]|\d+[.)]\s)/.test(first);
  const text = isSentence ? first : noted;
  const more = (isSentence ? rest : [first, ...rest]).join('\n').trim();
  return { text, content: more ? [markdownBlock(more)] : [] };
}

function markdownBlock(markdown: string): Block {
  return { type: 'markdown', markdown, ...ANY_LINE };
}
