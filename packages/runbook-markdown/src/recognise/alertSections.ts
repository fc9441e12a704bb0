import { bareTitle } from '../text/bareTitle';
import { once } from '../text/once';
import { SectionNode } from '../tree/section';
import { AlertDraft } from './alertDraft';
import { readAlertLabel, withoutMarks } from './alertLabel';
import { alertNamesOf, isCamelName, namesTrouble } from './alertNames';
import { labelledName, leadText, readAlertSection } from './alertParts';
import { isAlertPart } from './titles';
import { DocumentView, Recognised } from './view';

const FIRES =
  /\balert(?:s|ing)?\b|\balarm\b|\b(?:fires?|firing|triggered|goes off|pages?)\b/i;
/** Headings below "Alerts" that tell of alerts in general. */
const GENERAL =
  /^(?:overview|introduction|summary|general|severit(?:y|ies).*|severity levels?|adding .*|how .*|routing|alert routing|configuration|silenc\w*.*|references?|links|notes?|conventions?|dashboards?|see also|background|table of contents|contents|.*\b(?:policy|guidelines?|template)\b.*)$/;

/** "Kafka alerts", "How to handle alerts": a page whose headings are alerts. */
const OF_ALERTS =
  /^(?:(?:[\w-]+ ){0,2}(?:alerts|alarms)|alert (?:runbooks?|playbooks?|reference|catalog(?:ue)?)|(?:how to |tips for )?(?:handl|respond|manag|resolv|answer)\w* (?:to )?(?:[\w-]+ )?(?:alerts|alarms))$/;
/** Words by which a heading says that something is wrong. */
const WRONG =
  /\b(?:no|not|without|un\w+|too|high|low|down|fail\w*|errors?|missing|stuck|full|slow|late|lag\w*|late(?:ncy)?|exceed\w*|offline|degraded|expir\w+|crash\w*|restart\w*|timeouts?|invalid|broken|lost|loss|overload\w*|saturat\w+|exhaust\w+|backlog|mismatch\w*|stale|old|many|throttl\w+|usage|utili[sz]ation|capacity|warnings?|outages?)\b/i;

function isGeneral(section: SectionNode, found: Readonly<Recognised>): boolean {
  return (
    GENERAL.test(section.bare) ||
    isAlertPart(section.bare) ||
    (found.kinds.get(section) ?? 'text') !== 'text'
  );
}

/** Whether a page collects alerts: by its title, and most of its headings say that something is wrong. */
function isPageOfAlerts(
  { title, titleSection, sections }: DocumentView,
  found: Readonly<Recognised>,
): boolean {
  if (!OF_ALERTS.test(titleSection?.bare ?? bareTitle(title))) {
    return false;
  }
  const named = sections.filter(
    section =>
      section !== titleSection &&
      section.parent === titleSection &&
      !isGeneral(section, found),
  );
  return (
    named.length >= 2 &&
    named.filter(section => WRONG.test(section.title)).length * 2 >=
      named.length
  );
}

/** Alert definitions that are sections of a document with several. */
export function alertSections(
  view: DocumentView,
  found: Readonly<Recognised>,
): AlertDraft[] {
  const camelSiblings = new Map<SectionNode | undefined, number>();
  for (const section of view.sections) {
    if (isCamelName(withoutMarks(section.title))) {
      camelSiblings.set(
        section.parent,
        (camelSiblings.get(section.parent) ?? 0) + 1,
      );
    }
  }
  const isOfAlerts = once(() => isPageOfAlerts(view, found));
  return view.sections.flatMap(section => {
    if (section === view.titleSection || section.level === 0) {
      return [];
    }
    const label = labelledName(section);
    if (label) {
      return [readAlertSection(section, { name: label }, view)];
    }
    const { parent } = section;
    const isBelowAlerts =
      parent && found.kinds.has(parent)
        ? found.kinds.get(parent) === 'alerts'
        : parent === view.titleSection && isOfAlerts();
    const names = alertNamesOf(
      section.heading,
      isBelowAlerts && !isGeneral(section, found),
    );
    if (names.length === 0) {
      return [];
    }
    const evidence =
      isBelowAlerts ||
      readAlertLabel(withoutMarks(section.title)) !== undefined ||
      names.some(
        named => named.expression !== undefined || namesTrouble(named.name),
      ) ||
      FIRES.test(leadText(section, view)) ||
      section.children.filter(child => isAlertPart(child.bare)).length >= 2 ||
      (camelSiblings.get(section.parent) ?? 0) >= 3;
    return evidence
      ? names.map(named => readAlertSection(section, named, view))
      : [];
  });
}
