import { memo } from '../text/memo';
import { SectionNode } from '../tree/section';
import { isImperative } from './stepVerbs';
import { anyOf } from '../text/anyOf';
import { RESPONSE } from './titles';

const PROCEDURAL_TITLE =
  /^(?:how (?:to|do i)\b.*|.*\b(?:procedures?|steps|instructions|roll-?back|rolling back|fail-?over|restore|restart(?:ing)?|recovery|runbook|playbook|workaround|troubleshooting|remediation|mitigation|resolution|rollout|deployment|escalate|rotation of .*|upgrade|migration|operations|(?:daily|weekly|monthly|quarterly|yearly|annual|nightly|regular|routine|recurring) (?:tasks?|checks?|duties|maintenance))\b.*)$/;
/** Headings of rules and thoughts, whose lists are no steps to follow now. */
const ADVICE =
  /\b(?:conventions?|guidelines?|principles?|policy|policies|best practices|anti-?patterns?|structure|background|architecture|design|overview|objectives|roadmap|glossary|terminology|audience|faq|limitations|known issues|lessons? learned|timeline|table of contents|contents|toc|notes?|requirements?|rules|goals?|scope|assumptions?|how to use|how it works|future work|follow-?ups?|review actions|key events)\b|^(?:(?:runbooks?|alerts?|documents?) )?index$/;
/** "Change management" and "Write latency" begin with a verb and name a thing. */
const NOUN_PHRASE =
  /^log (?:lines?|messages?|entry|entries)\b|^alert (?:descriptions?|rules?|names?|details?|responses?|definitions?|summary|conditions?|overview|types?|severit\w+|routing|manager)\b|^\S+ (?:management|latency|lines?|levels?|logs?|rates?|limits?|errors?|history|process(?:es)?|control|policy|matrix|requests?|path|plan|window|list|commands?|alerts?|queries|sheet|data|view|balanc\w+|flags?|structure|types?|groups?|settings|performance)$/;
const GERUND =
  /^(?!(?:anything|everything|something|nothing|during|understanding|existing|following|remaining|missing|pending|upcoming|monitoring|logging|caching|testing|networking|engineering|onboarding|pricing|billing|scheduling|rate limiting)\b)\w{3,}ing\s/;
/** Headings under which every text says what to look at or to do. */
const RESPONSE_KIN =
  /^(?:how-?tos?|if .*|runbook entries|(?:common|known|frequent) (?:problems|errors|failures)(?: .*)?|steps\b.*|.*\b(?:troubleshooting|(?:resolution|recovery|remediation|mitigation) steps)\b.*|(?:disaster )?(?:and )?recovery|(?:fixing|resolving|mitigating|recovering|troubleshooting|debugging|investigating|diagnosing)\b.*|(?:.* )?(?:files|things|commands|actions|settings|what) to (?:add|change|check|configure|do|edit|remove|run|take|try|update|verify))$/;
const HOW_TO =
  /^how (?:to|do i) (?!use\b|read\b|contribute\b|get help\b|contact\b|spot\b|recogni[sz]e\b|tell\b)/;
/** "Is the database alive?": asked to go on if it is not. */
const ASKS_HEALTH =
  /^(?:is|are|has|have|does|do|can) .*\b(?:alive|up|down|running|working|healthy|reachable|available|responding|stuck|slow|full)\?$/;
const ANY_RESPONSE = anyOf(RESPONSE, RESPONSE_KIN, HOW_TO, ASKS_HEALTH);

/** Whether a title speaks of rules, plans and thoughts instead of something to do. */
export const isAdviceTitle: (bare: string) => boolean = memo(bare =>
  ADVICE.test(bare),
);

/** "Scaling back to normal": a title that names a doing. */
export function isGerundTitle(bare: string): boolean {
  return bare.includes('ing') && GERUND.test(bare);
}

/** "Rolling back": what is done to a system, and not what is thought about it. */
const DOING =
  /^(?:rolling|restarting|restoring|purging|clearing|deleting|removing|scaling|draining|failing over|wiping|cutting|replacing|rotating|revoking|rebooting|redeploying|killing|stopping|starting|unlocking|unblocking|disabling|enabling|promoting|rebuilding|resyncing|resetting|upgrading|downgrading|evicting|changing|increasing|decreasing|renewing|flushing|pausing|resuming|reverting)\s/;

/** Whether a title names a doing that one sentence may tell. */
export function isDoingTitle(bare: string): boolean {
  return bare.includes('ing') && DOING.test(bare);
}

/** Whether a title tells to do something, also behind a colon: "Option: add memory". */
export function isImperativeTitle(bare: string): boolean {
  return bare.includes(':')
    ? bare.split(/:\s+/).some(tellsToDo)
    : tellsToDo(bare);
}

/** "Option 1. Recover from a backup", "Phase 2 – Drain the node". */
const COUNTED =
  /^(?:option|method|alternative|approach|phase|scenario|case) (?:\d{1,2}|[a-z])(?:[.)]| [–—-])?\s+/;

function tellsToDo(part: string): boolean {
  const text = part.replace(COUNTED, '');
  return isImperative(text) && !NOUN_PHRASE.test(text);
}

/** "How to clear the cache": whatever stands below it tells how. */
export function isHowToTitle(bare: string): boolean {
  return bare.startsWith('how') && HOW_TO.test(bare);
}

/** "Mitigation / recovery" is both. */
const BETWEEN = / ?\/ ?| & | and | or /;

/** "Mitigation", "Possible checks", "How to clear the cache"; asked of a section and of all above it. */
export const isResponseTitle: (bare: string) => boolean = memo(
  bare =>
    ANY_RESPONSE.test(bare) ||
    (BETWEEN.test(bare) &&
      bare.split(BETWEEN).every(part => ANY_RESPONSE.test(part))),
);

/** Whether a section stands below a heading such as "Diagnosis". */
export function isBelowResponse(section: SectionNode): boolean {
  for (let above = section.parent; above; above = above.parent) {
    if (above.level > 1 && isResponseTitle(above.bare)) {
      return true;
    }
  }
  return false;
}

/** Whether a title promises something to do. */
export function isProceduralTitle(bare: string): boolean {
  return (
    PROCEDURAL_TITLE.test(bare) ||
    isImperativeTitle(bare) ||
    isGerundTitle(bare) ||
    isResponseTitle(bare)
  );
}
