import { Block, Command } from '../model';
import { parseRunbook } from '../parseRunbook';

/** What of a document the tests of shapes state, each thing on one line. */
export interface Shape {
  title: string;
  /** `Name [LEVEL word] {expression} > anchors of its procedures`, without the parts that are not there. */
  alerts?: string[];
  /** `path › title: commands`, a command's placeholders behind it in braces. */
  procedures?: string[];
  severities?: string[];
  escalation?: string[];
  /** `title: number of items` */
  checklists?: string[];
  dependencies?: string[];
  /** `line level rule` */
  diagnostics?: string[];
}

function commandsIn(blocks: readonly Block[]): Command[] {
  return blocks.flatMap(block => {
    if (block.type === 'commands') {
      return block.commands;
    }
    return block.type === 'steps'
      ? block.items.flatMap(item => [
          ...item.inlineCommands,
          ...commandsIn(item.content),
        ])
      : [];
  });
}

function stepsIn(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.type === 'steps' ? block.items.length : 0),
    0,
  );
}

function line(parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Reads a document and tells its shape; lists that are empty are left out. */
export function shapeOf(text: string, path = 'docs/runbook.md'): Shape {
  const { document, diagnostics } = parseRunbook(text, {
    path,
    today: '2026-11-21',
  });
  const shape: Shape = {
    title: document.title,
    alerts: document.alerts.map(alert =>
      line([
        alert.name,
        alert.severity &&
          `[${[...new Set([alert.severity, alert.severityText])].join(' ')}]`,
        alert.expression && `{${alert.expression}}`,
        alert.procedures.length > 0 && `> ${alert.procedures.join(', ')}`,
      ]),
    ),
    procedures: document.procedures.map(procedure => {
      const steps = stepsIn(procedure.content);
      const commands = commandsIn(procedure.content).map(command =>
        line([
          command.text.replace(/\n/g, ' ⏎ '),
          command.placeholders.length > 0 &&
            `{${command.placeholders.map(({ key }) => key).join(', ')}}`,
        ]),
      );
      return line([
        `${[...procedure.path, procedure.title].join(' › ')}:`,
        steps > 0 && `${steps} steps`,
        commands.length > 0 && `$ ${commands.join(' $ ')}`,
        procedure.when && `when ${procedure.when}`,
      ]);
    }),
    severities: document.severities.map(
      ({ level, label, response }) => `${level} ${label}: ${response ?? '-'}`,
    ),
    escalation: document.escalation.map(({ who, contact, when }) =>
      [who, contact ?? '-', when ?? '-'].join(' | '),
    ),
    checklists: document.checklists.map(
      ({ title, items }) => `${title}: ${items.length}`,
    ),
    dependencies: document.dependencies.map(({ name }) => name),
    diagnostics: diagnostics
      // Every document without a date has it, and here none is about dates.
      .filter(({ rule }) => rule !== 'review-missing')
      .map(({ line: at, severity, rule }) => `${at} ${severity} ${rule}`),
  };
  return {
    title: shape.title,
    ...Object.fromEntries(
      Object.entries(shape).filter(
        ([, value]) => Array.isArray(value) && value.length > 0,
      ),
    ),
  };
}
