import { SectionNode } from '../tree/section';
import { AlertDraft } from './alertDraft';
import { alertNamesOf, isCamelName, namesTrouble } from './alertNames';
import { labelledName, leadText, readAlertSection } from './alertParts';
import { isAlertPart } from './titles';
import { DocumentView, Recognised } from './view';

const FIRES =
  /\balert(?:s|ing)?\b|\balarm\b|\b(?:fires?|firing|triggered|goes off|pages?)\b/i;
/** Headings below "Alerts" that tell of alerts in general. */
const GENERAL =
  /^(?:overview|introduction|summary|general|severit(?:y|ies).*|severity levels?|adding .*|how .*|routing|alert routing|configuration|silenc\w*.*|references?|links|notes?|conventions?|dashboards?|see also|background|table of contents|contents|.*\b(?:policy|guidelines?|template)\b.*)$/;

/** Alert definitions that are sections of a document with several. */
export function alertSections(
  view: DocumentView,
  found: Readonly<Recognised>,
): AlertDraft[] {
  const camelSiblings = new Map<SectionNode | undefined, number>();
  for (const section of view.sections) {
    if (isCamelName(section.title)) {
      camelSiblings.set(
        section.parent,
        (camelSiblings.get(section.parent) ?? 0) + 1,
      );
    }
  }
  return view.sections.flatMap(section => {
    if (section === view.titleSection || section.level === 0) {
      return [];
    }
    const label = labelledName(section);
    if (label) {
      return [readAlertSection(section, { name: label }, view)];
    }
    const isBelowAlerts =
      section.parent !== undefined &&
      found.kinds.get(section.parent) === 'alerts';
    const bare = section.bare;
    const isGeneral = () =>
      GENERAL.test(bare) ||
      isAlertPart(section.bare) ||
      (found.kinds.get(section) ?? 'text') !== 'text';
    const names = alertNamesOf(section.heading, isBelowAlerts && !isGeneral());
    if (names.length === 0) {
      return [];
    }
    const evidence =
      isBelowAlerts ||
      /^\W*alert(?:\s*name)?\s*[:–—-]/i.test(section.title) ||
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
