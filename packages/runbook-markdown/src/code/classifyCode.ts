import { Block } from '../model';
import {
  looksLikeConfig,
  looksLikePromql,
  looksLikeRule,
  looksLikeSql,
} from './guessLanguage';
import { languageFamily } from './languages';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeLog, looksLikeOutput } from './looksLikeOutput';

/** What a code block holds when it is not to be run. */
export type CodeRole = Extract<Block, { type: 'code' }>['role'];

/** What a code block is. */
export type CodeClass =
  | { kind: 'commands'; language: string; prompted: boolean }
  | { kind: 'code'; role: CodeRole };

/** A code block and the words before it. */
export interface CodeSource {
  language: string;
  /** All lines in one. */
  text: string;
  lines: readonly string[];
  /** The lines that are not blank. */
  textLines: readonly string[];
  /** Whether a line of the block has a prompt. */
  prompted: boolean;
  /** Text right before the block: `Example output:`. Most blocks are known without it. */
  lead(): string;
}

const OUTPUT_LEAD =
  /\b(?:output|returns?|prints?|responds?|response|result|looks? (?:something )?like|should (?:see|look|show|return|contain)|you(?:'ll| will) see|similar to|such as the following|log (?:entry|entries|lines?|messages?)|error(?: messages?)?(?: like this| is)?|warning event|logs the|will (?:show|display))\b[^.]{0,80}[:.]?\s*$/i;
const RUN_LEAD =
  /\b(?:run|execute|invoke|type|enter|using|use|issue|command|query|script)\b[^.]{0,60}[:.]?\s*$/i;
const RULE_LEAD =
  /\balert(?:'s|ing)? (?:expression|rule|query|condition)\b|\bexpression is\b/i;
const MESSAGE_LEAD =
  /\b(?:template|message|status update|announce\w*|e-?mail|slack|post the following|notif\w+|subject)\b[^.]{0,60}[:.]?\s*$/i;

function withoutComments(lines: readonly string[]): string[] {
  return lines.filter(line => !/^\s*#/.test(line));
}

function isLog({ textLines }: CodeSource): boolean {
  return (
    textLines.length > 0 &&
    textLines.filter(looksLikeLog).length >= textLines.length / 2
  );
}

function isMessage(source: CodeSource): boolean {
  const text = source.textLines;
  return (
    /^(?:Subject|To):\s/.test(text[0] ?? '') ||
    (MESSAGE_LEAD.test(source.lead()) &&
      !text.some(looksLikeCommand) &&
      text.some(line => /[a-z]+ [a-z]+ [a-z]+/i.test(line)))
  );
}

function isOutputOnly(source: CodeSource): boolean {
  const text = withoutComments(source.textLines);
  if (text.length === 0 || text.some(looksLikeCommand)) {
    return false;
  }
  const isLead =
    OUTPUT_LEAD.test(source.lead()) && !RUN_LEAD.test(source.lead());
  return (
    looksLikeOutput(text[0] ?? '') ||
    text.every(line => looksLikeOutput(line)) ||
    isLead
  );
}

function notToRun(source: CodeSource, fallback: CodeRole): CodeClass {
  if (isLog(source)) {
    return { kind: 'code', role: 'log' };
  }
  if (isMessage(source)) {
    return { kind: 'code', role: 'message' };
  }
  const isDrawing = source.lines.some(line => /[│└├▼►┌┐]/.test(line));
  const isOutput =
    OUTPUT_LEAD.test(source.lead()) ||
    (!isDrawing && source.textLines.some(looksLikeOutput));
  return { kind: 'code', role: isOutput ? 'output' : fallback };
}

function classifyUnknown(source: CodeSource, fallback: CodeRole): CodeClass {
  const { text } = source;
  const body = withoutComments(source.textLines);
  if (looksLikeRule(text)) {
    return { kind: 'code', role: 'rule' };
  }
  if (isLog(source) || isMessage(source)) {
    return notToRun(source, fallback);
  }
  if (looksLikeSql(text)) {
    return { kind: 'commands', language: 'sql', prompted: false };
  }
  const isOutput =
    OUTPUT_LEAD.test(source.lead()) && !RUN_LEAD.test(source.lead());
  if (!isOutput && looksLikePromql(text)) {
    return { kind: 'commands', language: 'promql', prompted: false };
  }
  const [first] = body;
  const isOnlyCommands =
    body.length > 0 &&
    body.every(line => looksLikeCommand(line) || /^\s+\S/.test(line));
  if (first && looksLikeCommand(first) && (isOnlyCommands || !isOutput)) {
    return { kind: 'commands', language: 'shell', prompted: false };
  }
  if (looksLikeConfig(text)) {
    return { kind: 'code', role: isOutput ? 'output' : 'config' };
  }
  return notToRun(source, fallback);
}

function classifyConfig(source: CodeSource): CodeClass {
  if (looksLikeRule(source.text)) {
    return { kind: 'code', role: 'rule' };
  }
  if (isLog(source)) {
    return { kind: 'code', role: 'log' };
  }
  const isOutput =
    OUTPUT_LEAD.test(source.lead()) &&
    /^(?:json|xml|csv|yaml|yml)$/.test(source.language);
  return { kind: 'code', role: isOutput ? 'output' : 'config' };
}

function classifyShell(source: CodeSource): CodeClass {
  const { text } = source;
  const body = withoutComments(source.textLines);
  if (body.length === 0) {
    return { kind: 'code', role: 'other' };
  }
  if (isLog(source) || isOutputOnly(source)) {
    return notToRun(source, 'output');
  }
  const isConsole = /^(?:console|terminal|text)$/.test(source.language);
  if (isConsole && !body.some(looksLikeCommand)) {
    return classifyUnknown(source, 'other');
  }
  if (looksLikeSql(text) && !body.some(looksLikeCommand)) {
    return { kind: 'commands', language: 'sql', prompted: false };
  }
  return { kind: 'commands', language: source.language, prompted: false };
}

/** Says what a code block is, from its language, its text and what stands before it. */
export function classifyCode(source: CodeSource): CodeClass {
  const family = languageFamily(source.language);
  // A block with both sides of a conflict is nothing to copy and run.
  const hasConflict =
    /<{7}|>{7}/.test(source.text) &&
    source.lines.some(line => /^(?:<{7}|>{7}) /.test(line));
  if (hasConflict || source.textLines.length === 0) {
    return { kind: 'code', role: 'other' };
  }
  if (source.prompted && family !== 'config' && family !== 'other') {
    return {
      kind: 'commands',
      language: source.language || 'shell',
      prompted: true,
    };
  }
  switch (family) {
    case 'shell':
      return classifyShell(source);
    case 'sql':
      return OUTPUT_LEAD.test(source.lead()) &&
        !/;\s*$/.test(source.text.trimEnd()) &&
        !RUN_LEAD.test(source.lead()) &&
        !/\b(?:select|insert|update|delete|alter|create|show|with)\b/i.test(
          source.text,
        )
        ? notToRun(source, 'output')
        : { kind: 'commands', language: source.language, prompted: false };
    case 'promql':
      if (RULE_LEAD.test(source.lead())) {
        return { kind: 'code', role: 'rule' };
      }
      return { kind: 'commands', language: source.language, prompted: false };
    case 'config':
      return classifyConfig(source);
    case 'text':
      return source.language.startsWith('log')
        ? { kind: 'code', role: 'log' }
        : classifyUnknown(source, 'output');
    case 'unknown':
      return classifyUnknown(source, 'other');
    default:
      return notToRun(source, 'other');
  }
}
