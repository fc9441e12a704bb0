import { SectionNode } from '../tree/section';
import { AlertDraft } from './alertDraft';
import { readAlertLabel, withoutPageKind } from './alertLabel';
import { alertNamesOf, isCamelName } from './alertNames';
import { labelledName, leadText, readAlertSection } from './alertParts';
import { IMPACT, isAlertPart, MEANING, RESPONSE } from './titles';
import { DocumentView } from './view';

const FIRES =
  /\b(?:this|the)\b.{0,80}\b(?:alert|alarm)\b.{0,60}\b(?:fires?|is (?:fired|triggered|raised)|triggers?|goes off|will fire|indicates?|means|happens|was triggered)\b|\balerts? (?:the user|when|if)\b|\b(?:alert|alarm) name\b/is;
const NOT_ALERT =
  /^(?:index|readme|_index|overview|template|contributing|helpers?)$/i;

function fileName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?:\.(?:md|markdown|mdx|html?|erb))+$/i, '');
}

/** Whether the file lies in a folder of alerts, which says what it is about. */
function isInAlertFolder(path: string): boolean {
  return (
    /(?:^|\/)(?:alerts?|alert-?runbooks|alarms)\//i.test(path) &&
    !/(?:^|\/)(?:helpers?|includes?|partials?|templates?)\//i.test(path)
  );
}

/** `alertname: DiskFull`, or the page's own name where its type is "alert". */
function nameInFrontMatter({ frontMatter }: DocumentView): string | undefined {
  const field = (name: string) => frontMatter?.fields.get(name)?.trim();
  const name =
    field('alertname') ??
    field('alert_name') ??
    field('alert-name') ??
    (/^alert$/i.test(field('type') ?? '') ? field('runbook-name') : undefined);
  return name && /^[\w .:/-]{3,100}$/.test(name) ? name : undefined;
}

/** The rule of the alert, where the page quotes it: "The alert expression is: …". */
function expressionIn(sections: readonly SectionNode[]): string | undefined {
  const rules = sections.flatMap(section =>
    section.content.flatMap(block =>
      block.type === 'code' && block.role === 'rule' ? [block.text] : [],
    ),
  );
  const [rule] = rules;
  return rule && !/^\s*(?:-\s*)?(?:alert|groups):/m.test(rule)
    ? rule.trim()
    : undefined;
}

/**
 * The alert that the whole file is about. Its title is a name such as
 * `KubeletDown`, or plain words where the folder or the front matter says that
 * the file describes an alert; its sections tell meaning and response.
 */
export function alertFile(view: DocumentView): AlertDraft[] {
  const name = fileName(view.path);
  if (NOT_ALERT.test(name)) {
    return [];
  }
  const section: SectionNode | undefined =
    view.titleSection ?? view.sections[0];
  if (!section) {
    return [];
  }
  // The title stands above the text, and the first heading is a part of the page.
  const isPart = !view.titleSection && section.level > 1;
  const top =
    section.level > 0 && !isPart
      ? section.children
      : view.sections.filter(
          item => !item.parent && (isPart || item !== section),
        );
  const parts = top.map(child => child.bare);
  const has = (...patterns: RegExp[]) =>
    parts.some(part => patterns.some(pattern => pattern.test(part)));
  const isPage = () => has(MEANING, IMPACT) && has(RESPONSE);
  const label = labelledName(section);
  const given = nameInFrontMatter(view);
  const [named, ...others] =
    given ?? label
      ? [{ name: given ?? label ?? '' }]
      : alertNamesOf(withoutPageKind(view.title), false);
  const isNamed = named !== undefined && others.length === 0;
  const isLabelled =
    (given ?? label ?? readAlertLabel(view.title)) !== undefined;
  const saysAlert =
    isInAlertFolder(view.path) ||
    /^(?:(?:icinga|prometheus|nagios|grafana|monitoring|sensu|datadog) )?alerts?$/i.test(
      view.frontMatter?.fields.get('section') ?? '',
    ) ||
    /^alert$/i.test(view.frontMatter?.fields.get('type') ?? '');
  const fires = () => {
    const text = [section, ...top.filter(child => MEANING.test(child.bare))]
      .map(part => leadText(part, view))
      .join('\n');
    return /alert|alarm/i.test(text) && FIRES.test(text);
  };
  const holdsOthers = () =>
    top.some(child => isCamelName(child.title) && !isAlertPart(child.bare));
  const isAlert =
    ((isNamed &&
      (saysAlert ||
        isLabelled ||
        isPage() ||
        parts.some(isAlertPart) ||
        fires())) ||
      (saysAlert && top.length <= 12) ||
      (isPage() && fires())) &&
    !holdsOthers();
  if (!isAlert) {
    return [];
  }
  const pageSection: SectionNode = {
    ...section,
    ...((isPart || section.level === 0) && { children: top }),
    ...(isPart && { nodes: [], content: [] }),
  };
  const alert = readAlertSection(
    pageSection,
    named ?? { name: view.title || name },
    view,
  );
  return [
    {
      ...alert,
      expression: alert.expression ?? expressionIn(top),
      section,
      isSection: !isPart,
      scope: [section, ...top],
    },
  ];
}
