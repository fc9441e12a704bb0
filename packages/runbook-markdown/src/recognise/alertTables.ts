import { plainText } from '../text/plainText';
import { inlineMarkdown } from '../tree/readBlocks';
import { SectionNode } from '../tree/section';
import { AlertDraft, severityFields } from './alertDraft';
import { alertNamesOf, isCamelName, readThreshold } from './alertNames';
import { severityOfCell, severityOfName } from './severity';
import { columnOf, NamedTable, tablesOf } from './tables';
import { DocumentView, Recognised } from './view';

const NAME =
  /^(?:(?:alert|alarm)s?(?: ?names?)?|alertname|prometheus alert|alert[ae]s?|alarm[ae]s?|alarmmeldung(?:en)?|(?:nombre de la|nome do|nome da|nom de l['’])\s?(?:alert[ae]|alarm[ae])|алерт|оповещение|告警(?:名称)?|报警(?:名称)?|警报|アラート(?:名)?)$/;
const SCENARIO =
  /^(?:scenario|situation|event|page|alert \/ symptom|symptom \/ alert|alert or symptom)$/;
const SEVERITY =
  /^(?:sev(?:erity)?|priority|level|urgency|schwere(?:grad)?|priorität|severidade?|gravidade|gravedad|gravité|priorité|prioridade?|urgencia|критичность|приоритет|级别|严重性|优先级|重要度)$/;
const EXPRESSION =
  /expr|threshold|condition|trigger|query|metric|fires when|rule|schwell|bedingung|umbral|limiar|limite|condici[óo]n|condição|métrica|seuil|порог|условие|阈值|条件|閾値/;
const MEANING =
  /mean|descri|what|symptom|summary|cause|impact|reason|why|bedeutung|beschreibung|signific|síntoma|sintoma|описание|значение|含义|说明|描述|意味/;
const RESPONSE =
  /respon|action|do first|what to do|mitigat|resol|remed|fix|next|step|runbook|playbook|procedure|handling|link|\bfile\b|\bdocs?\b|document|guide|maßnahme|reaktion|acci[óo]n|ação|ações|respuesta|resposta|réponse|что делать|действи|处理|操作|対応|対処/;
const ACTION =
  /^(?:(?:first |immediate |recommended )?(?:action|actions|response)|what to do|mitigation|resolution|next step|first steps?)$/;

/** A name that is a link leads to the page about the alert. */
function linkIn(cell: string, view: DocumentView): string | undefined {
  return /\]\(/.test(cell) ? inlineMarkdown(cell, view) : undefined;
}

/** Index tables name the alert that leads to a runbook among other triggers. */
const TRIGGER = /^(?:triggers?|triggered by|trigger alerts?|fired by)$/;

/** Whether a cell holds a name that only an alert has, or a metric with its threshold. */
function namesAlert(cell: string): boolean {
  return alertNamesOf(cell, true).some(
    ({ name, expression }) => expression !== undefined || isCamelName(name),
  );
}

function nameColumn(table: NamedTable): number {
  const named = columnOf(table, NAME);
  if (named !== -1) {
    return named;
  }
  const scenario = columnOf(table, SCENARIO);
  return scenario !== -1 && columnOf(table, ACTION, [scenario]) !== -1
    ? scenario
    : -1;
}

function readTable(
  table: NamedTable,
  section: SectionNode,
  view: DocumentView,
): AlertDraft[] {
  const ofAlerts = nameColumn(table);
  const isIndex = ofAlerts === -1;
  const name = isIndex ? columnOf(table, TRIGGER) : ofAlerts;
  if (name === -1) {
    return [];
  }
  const severity = columnOf(table, SEVERITY, [name]);
  const expression = columnOf(table, EXPRESSION, [name, severity]);
  const used = [name, severity, expression];
  const response = columnOf(table, RESPONSE, used);
  const meaning = columnOf(table, MEANING, [...used, response]);
  const isAlertTable = [severity, expression, meaning, response].some(
    index => index !== -1,
  );
  if (!isAlertTable) {
    return [];
  }
  // Beside rows that name an alert, "A customer sees nothing" is a situation.
  const ofSituations =
    !isIndex && SCENARIO.test(table.columns[name] ?? '')
      ? table.rows.some(row => namesAlert(row.cells[name] ?? ''))
      : false;
  const cellOf = (cells: readonly string[], index: number) =>
    inlineMarkdown(cells[index] ?? '', view) || undefined;
  return table.rows.flatMap(row => {
    const cell = row.cells[name] ?? '';
    const plain = plainText(cell);
    const names =
      plain === '' || /^(?:[-–—.…]+|tbd|n\/a)$/i.test(plain)
        ? []
        : alertNamesOf(cell, true).filter(
            ({ name: found }) =>
              (!isIndex || isCamelName(found)) &&
              (!ofSituations || namesAlert(cell)),
          );
    return names.map(named => ({
      name: named.name,
      expression: plainText(row.cells[expression] ?? '') || named.expression,
      ...severityFields(
        severityOfCell(plainText(row.cells[severity] ?? '')) ??
          severityOfName(named.name),
      ),
      meaning: cellOf(row.cells, meaning),
      firstResponse: cellOf(row.cells, response) ?? linkIn(cell, view),
      procedures: [],
      section,
      isSection: false,
      scope: [],
      line: row.line + 1,
      endLine: row.line + 1,
    }));
  });
}

/** Alert definitions that are rows of a table. */
export function alertTables(
  view: DocumentView,
  found: Readonly<Recognised>,
): AlertDraft[] {
  return view.sections
    .flatMap(section => {
      const tables = tablesOf(section, view);
      return tables.length === 0 ||
        /^(?:severities|revisions|rotation)$/.test(
          found.kinds.get(section) ?? '',
        )
        ? []
        : tables.flatMap(table => readTable(table, section, view));
    })
    .filter(
      alert =>
        isCamelName(alert.name) ||
        alert.meaning ||
        alert.firstResponse ||
        alert.expression ||
        readThreshold(alert.name),
    );
}
