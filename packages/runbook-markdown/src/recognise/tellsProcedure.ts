import { SectionKind } from '../model';
import { SectionNode } from '../tree/section';
import { isOutline } from './outline';
import { FIRST_RESPONSE, MEANING, MITIGATION } from './titles';
import { isAdviceTitle, isProceduralTitle } from './proceduralTitles';
import { leadSentence, offersBefore, offersOnly } from './listLeads';
import { advisesInProse, isUnwritten } from './proseAdvice';
import {
  holdsCommandBlock,
  holdsCommands,
  holdsOrderedSteps,
  imperativeSteps,
  isImperativeList,
  isListOfNamedOrders,
  isListOfOrders,
  questions,
} from './stepVerbs';

/** Kinds whose lists and code are something else than a procedure. */
const NEVER: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'revisions',
  'severities',
  'rotation',
  'escalation',
  'dependencies',
  'contacts',
  'links',
  'checklist',
  'impact',
  'environments',
]);
/** Kinds that are procedures only when they hold a block of commands. */
const WITH_COMMANDS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'health',
  'alerts',
  'incident',
]);

/** Whether a section of this kind may be a procedure, or hold some. */
export function mayBeProcedure(kind: SectionKind): boolean {
  return !NEVER.has(kind);
}

/** What a list in order under such a heading is of, in any language. */
const CAUSES =
  /\b(?:causes?|reasons?|ursachen?|gründe|causas?|raz[oõó]n?es|motivos|raisons|contatos?|contactos?|kontakte|objetivos?|ziele|objectifs|recomenda\w+|recommandations?|empfehlung\w*)\b|권장|建议|推奨|причин|原因|目标|目的|联系/;

/** "How to **fix**:", "To recover, do the following:" */
const HOW_TO =
  /\bhow to\b|\bfollow(?:ing)? (?:(?:these|this|the) )?(?:steps|procedure|actions|checklist)\b|\bdo the following\b|\bsteps to\b|^(?:in order )?to (?:fix|recover|resolve|mitigate|restore|investigate)\b|^(?:in order )?to [a-z]+ [^,]+:\**$/i;
/**
 * Bullets stay text in the tree. They make a procedure when they tell what to
 * do and the title, or the line before them, says so.
 */
function hasImperativeBullets(
  section: SectionNode,
  isTroubleshooting: boolean,
): boolean {
  return section.nodes.some((node, index) => {
    if (node.type !== 'list') {
      return false;
    }
    // What most lists are not is asked first.
    return (
      (isImperativeList(node) &&
        promisesOrders(section, leadSentence(section.nodes[index - 1]))) ||
      (isTroubleshooting && isListOfOrders(node)) ||
      isListOfNamedOrders(node)
    );
  });
}

/** Whether the title, or the line before a list, says that it tells what to do. */
function promisesOrders({ bare }: SectionNode, lead: string): boolean {
  return HOW_TO.test(lead) || (isProceduralTitle(bare) && !offersOnly(lead));
}

/**
 * Below "Mitigation" or "Steps" a list in order is what to do, in whatever
 * language and with whatever verbs; below "Diagnosis" it may be of causes.
 */
function isOrderedBelowDoing({ bare, content }: SectionNode): boolean {
  return (
    (MITIGATION.test(bare) || FIRST_RESPONSE.test(bare)) &&
    content.some(
      block =>
        block.type === 'steps' && block.ordered && block.items.length >= 2,
    )
  );
}

/** A list in order says by itself what its verbs would say in English. */
function isOrderedInAnotherLanguage(
  { content, bare }: SectionNode,
  { isEnglish }: DocumentPurpose,
): boolean {
  return (
    content.some(
      block =>
        block.type === 'steps' && block.ordered && block.items.length >= 2,
    ) &&
    !CAUSES.test(bare) &&
    !isEnglish()
  );
}

function hasSteps(
  section: SectionNode,
  purpose: DocumentPurpose,
  saysWhen: () => boolean,
): boolean {
  const { content, bare, nodes } = section;
  if (!content.some(block => block.type === 'steps')) {
    return false;
  }
  const isOffer = nodes.some(
    (node, index) => node.type === 'list' && offersBefore(nodes[index - 1]),
  );
  if (isOffer) {
    return false;
  }
  if (
    holdsOrderedSteps(content) ||
    isOrderedBelowDoing(section) ||
    isOrderedInAnotherLanguage(section, purpose)
  ) {
    return true;
  }
  const imperatives = imperativeSteps(content).length;
  const count = content.reduce(
    (sum, block) => sum + (block.type === 'steps' ? block.items.length : 0),
    0,
  );
  return (
    (holdsCommands(content) && imperatives > 0) ||
    (count > 0 && saysWhen()) ||
    (isProceduralTitle(bare) &&
      ((count >= 2 && imperatives + questions(content) >= count / 2) ||
        (count > 0 && holdsCommands(content))))
  );
}

/** What the document as a whole is about. */
export interface DocumentPurpose {
  /** Something that someone on call works with, rather than guidance. */
  isOps: boolean;
  /** A collection of problems and what to do about each. */
  isTroubleshooting: boolean;
  isEnglish: () => boolean;
}

/** What a symptom looks like, in a terminal or in words, is nothing to do about it. */
function tellsMeaning({ bare }: SectionNode): boolean {
  return MEANING.test(bare);
}

/** Whether a section's own content is a procedure: commands, steps, or prose that says what to do. */
export function tellsProcedure(
  section: SectionNode,
  kind: SectionKind,
  purpose: DocumentPurpose,
  saysWhen: () => boolean,
): boolean {
  if (!mayBeProcedure(kind)) {
    return false;
  }
  if (holdsCommandBlock(section.content)) {
    return !tellsMeaning(section);
  }
  if (WITH_COMMANDS.has(kind) || !purpose.isOps || section.nodes.length === 0) {
    return false;
  }
  const isAdvice = isAdviceTitle(section.bare);
  const tells =
    (!isAdvice &&
      (hasSteps(section, purpose, saysWhen) ||
        hasImperativeBullets(section, purpose.isTroubleshooting))) ||
    // What is said about an alert in its own section stays the alert's; a list
    // of orders is more than said.
    (kind === 'alert'
      ? section.nodes.some(isImperativeList)
      : advisesInProse(section));
  return (
    tells &&
    !tellsMeaning(section) &&
    !isOutline(section) &&
    !isUnwritten(section.children)
  );
}
