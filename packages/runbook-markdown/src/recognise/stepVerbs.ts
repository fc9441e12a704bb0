import { Block, Step } from '../model';
import { ItemNode, ListNode, TreeNode } from '../tree/node';
import { plainText } from '../text/plainText';
import { FOREIGN_VERBS } from './foreignVerbs';
import { isPageLink } from './pageLink';

/** Verbs that tell someone on call to do something now. */
const VERBS = new Set(
  `acknowledge ack add adjust alert analyse analyze announce apply approve ask assess assign attach back backup ban block
bring build bump call capture change check choose claim clean clear click clone close collect commit compare confirm
connect contact copy cordon create cut deactivate declare decrease delete deploy describe destroy determine diagnose
disable disconnect document download drain edit eject enable ensure enter escalate evaluate examine execute exit export
extend fail failover fetch fill filter find fix flush follow force generate get give go grant grep grow hand identify import
increase inform initiate inspect install invalidate investigate invite invoke isolate issue join kill label launch list
load lock log login look lower make manually mark merge migrate mitigate modify monitor mount move navigate note notify
obtain open page patch pause perform pin ping post power prepare press promote provide provision publish pull purge push
put query raise read reassign rebalance reboot rebuild recheck reclaim recommend reconcile reconfigure record recover
recreate redeploy redirect reduce refer release refresh reimage reindex reinstall reload remove rename reopen repair repeat
replace reprocess replay report request rerun reset resize resolve restart restore resume retrieve retry return revert review
revoke roll rollback rotate run save scale schedule scroll search select send set setup shift show shut sign silence skip
snapshot spin ssh stabilise stabilize start stop submit suspend switch sync tag tail take tell terminate test throttle
trigger try turn type uncordon undo unlock unmount unpause update upgrade upload use validate verify view visit wait
warn watch work write enrol revise tune stand extract triage temporarily scrub suspect abort cancel decommission detach downgrade gather halt include keep prune truncate unblock
uninstall vacuum wipe backfill chase decrypt defragment encrypt evacuate freeze quarantine reattach reconnect reinstate reissue
rekey relaunch renew reschedule resend resubmit rewind insert paste append reapply tidy toggle unfreeze unseal unsilence
${FOREIGN_VERBS}`.split(/\s+/),
);

/** Verbs that more often name a thing: "Order a disk" tells to do something, "Order service" does not. */
const NOUNS_TOO = new Set(['order', 'book']);
const WITH_OBJECT = /^\S+ (?:an?|the|new|more|another|some|your)\b/;

/** "In the search bar type PIM": what to do where, without a comma. */
const UI_ORDER =
  /^(?:in|on|under|within|from|at) the [^,.]{1,80}? (?:select|click|choose|type|press|enter|open|navigate|tick)\b/;

/** First words that may stand before the verb. */
const BEFORE_VERB = new Set(
  'optional if once when after for in from on using within under with at via then next finally first firstly second secondly please now also either you as step re'.split(
    ' ',
  ),
);

/** What a text that tells to do something begins with. */
const BEGINNINGS = new Set([...VERBS, ...BEFORE_VERB, ...NOUNS_TOO]);

function beginsWithOrder(text: string): boolean {
  const plain = plainText(text.slice(0, 300)).toLowerCase();
  const bare = plain.replace(
    /^(?:(?:\(?optional\)?:?|if [^,]{1,100},|once [^,]{1,100},|when [^,]{1,100},|after [^,]{1,100},|for [^,]{1,80},|in [^,]{1,80},|(?:from|on|using|within|under|with|at|via) [^,]{1,80},|if not,?|then|next|finally|first(?:ly)?,?|second(?:ly)?,?|please|now|also|either|you (?:may |might |can |should |will )?(?:need to|have to|must|can|should)?|as a last resort,?|step \d+[:.)-]?|\d+[.)])\s+)+/,
    '',
  );
  const [word] = /^[^\s,.:;!?(]*/.exec(bare) ?? [''];
  const verb = word.replace(/^re-/, 're');
  if (UI_ORDER.test(bare)) {
    return true;
  }
  // "Checks failed" and "Logs:" name things; "Check the logs" tells to do one.
  return (
    (VERBS.has(verb) || (NOUNS_TOO.has(verb) && WITH_OBJECT.test(bare))) &&
    !/^[a-z-]+(?::|\s*[—–]|\s+(?:is|are|was|were)\b)/.test(bare)
  );
}

/** The letters that a text begins with, in lower case; empty where they are no whole word. */
function firstWord(text: string): string {
  // Asked of each sentence: a loop costs a fraction of a pattern that returns what it found.
  let end = 0;
  let code = text.charCodeAt(0);
  while ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) {
    end += 1;
    code = text.charCodeAt(end);
  }
  const isInWord =
    (code >= 0x30 && code <= 0x39) || code === 0x5f || code >= 0x80;
  return isInWord ? '' : text.slice(0, end).toLowerCase();
}

/** Whether a step tells the reader to do something. */
export function isImperative(text: string): boolean {
  // Most texts begin with another word, and need no closer look.
  const begin = firstWord(text);
  return (begin === '' || BEGINNINGS.has(begin)) && beginsWithOrder(text);
}

/** "Kill switch: disable the endpoint": an order behind its name. */
function isNamedOrder(text: string): boolean {
  const [label, order] = text.slice(0, 300).split(/:\s+/);
  return (
    label !== undefined &&
    label.length <= 40 &&
    order !== undefined &&
    isImperative(order)
  );
}

/**
 * Whether a node is a list of three or more orders, each behind its name. Advice
 * is written as orders too, but hardly ever gives each a name.
 */
export function isListOfNamedOrders(node: TreeNode): boolean {
  if (node.type !== 'list') {
    return false;
  }
  const { items } = node;
  return (
    (items.length >= 3 && items.every(isNamedOrderItem)) ||
    (items.length >= 2 && items.every(isNamedList))
  );
}

function isNamedOrderItem({ nodes: [first] }: ItemNode): boolean {
  return first?.type === 'paragraph' && isNamedOrder(first.text);
}

/** "**The queue grows**" and the orders for it in a list of their own. */
function isNamedList({ nodes: [first, next] }: ItemNode): boolean {
  return (
    first?.type === 'paragraph' &&
    /^(?:\*\*|__)[^*_]{2,80}(?:\*\*|__):?$/.test(first.text) &&
    next !== undefined &&
    isImperativeList(next)
  );
}

/** Whether an item, or a part of it below "In the console:", tells what to do. */
function isImperativeItem(item: ItemNode): boolean {
  const [first, next] = item.nodes;
  if (first?.type !== 'paragraph') {
    return false;
  }
  return (
    isImperative(first.text) ||
    isNamedOrder(first.text) ||
    (first.text.endsWith(':') &&
      next?.type === 'list' &&
      next.items.some(isImperativeItem))
  );
}

function isListOfPages({ items }: ListNode): boolean {
  return items.every(
    ({ nodes: [first] }) =>
      first?.type === 'paragraph' && isPageLink(first.text),
  );
}

/** Whether a node is a list of three or more items that all tell what to do. */
export function isListOfOrders(node: TreeNode): boolean {
  return (
    node.type === 'list' &&
    node.items.length >= 3 &&
    !isListOfPages(node) &&
    node.items.every(isImperativeItem)
  );
}

/** Whether a node is a list that tells what to do, in at least half of its items. */
export function isImperativeList(node: TreeNode): boolean {
  if (node.type !== 'list' || node.items.length < 2 || isListOfPages(node)) {
    return false;
  }
  const texts = node.items.flatMap(item =>
    item.nodes[0]?.type === 'paragraph' ? [item.nodes[0].text] : [],
  );
  return atLeast(texts, node.items.length / 2, isImperative);
}

/** Whether so many of the items fit; no more are asked than it takes. */
function atLeast<T>(
  items: readonly T[],
  needed: number,
  fits: (item: T) => boolean,
): boolean {
  let missing = needed;
  for (const item of items) {
    if (missing <= 0) {
      break;
    }
    missing -= fits(item) ? 1 : 0;
  }
  return missing <= 0;
}

function stepsOf(blocks: readonly Block[]): Step[] {
  return blocks.flatMap(block => (block.type === 'steps' ? block.items : []));
}

/** Whether blocks hold something to run, at any depth. */
export function holdsCommands(blocks: readonly Block[]): boolean {
  return blocks.some(
    block =>
      block.type === 'commands' ||
      (block.type === 'steps' &&
        block.items.some(
          item => item.inlineCommands.length > 0 || holdsCommands(item.content),
        )),
  );
}

/** Whether blocks hold a code block to run, at any depth. */
export function holdsCommandBlock(blocks: readonly Block[]): boolean {
  return blocks.some(
    block =>
      block.type === 'commands' ||
      (block.type === 'steps' &&
        block.items.some(item => holdsCommandBlock(item.content))),
  );
}

/** Whether an ordered list of the blocks tells what to do, in at least half of its steps. */
export function holdsOrderedSteps(blocks: readonly Block[]): boolean {
  return blocks.some(block => {
    if (block.type !== 'steps' || !block.ordered || block.items.length < 2) {
      return false;
    }
    return atLeast(block.items, block.items.length / 2, ({ text }) =>
      isImperative(text),
    );
  });
}

/** How many steps of ordered lists ask what to find out: "Is the spike isolated?" */
export function questions(blocks: readonly Block[]): number {
  return blocks
    .filter(block => block.type === 'steps' && block.ordered)
    .flatMap(block => (block.type === 'steps' ? block.items : []))
    .filter(item =>
      /^(?:is|are|has|have|does|do|did|was|were|can)\b.*\?/i.test(
        plainText(item.text.slice(0, 400)),
      ),
    ).length;
}

/** Steps of the blocks that tell what to do. */
export function imperativeSteps(blocks: readonly Block[]): Step[] {
  return stepsOf(blocks).filter(item => isImperative(item.text));
}
