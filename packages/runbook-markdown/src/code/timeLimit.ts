import { TimeLimit } from '../model';
import { matches } from '../text/matches';

const MINUTES: Record<string, number> = { m: 1, h: 60, d: 1440 };

const LIMIT =
  /\b(within|in under|in less than|in|at|every|after|no later than)\s+(?:the\s+)?(?:first\s+|next\s+)?(\d{1,4}|one|an?)\s*(minutes?|mins?|m|hours?|hrs?|h|days?|d)\b(?!\s*(?:window|old|ago|period|intervals?))/gi;

/** Reads the first time limit of a text: `within 5 min`, `every 10 minutes`, `in 30 min`. */
export function readTimeLimit(text: string): TimeLimit | undefined {
  for (const match of matches(LIMIT, text)) {
    const [whole, word = '', count = '', unit = ''] = match;
    const amount = /^\d+$/.test(count) ? Number(count) : 1;
    const minutes = amount * (MINUTES[unit.charAt(0).toLowerCase()] ?? 0);
    // "in a minute" and "in 1 h" differ: an article is no promise.
    const isVague = /^an?$/i.test(count) && !/within/i.test(word);
    if (minutes > 0 && !isVague) {
      return {
        text: whole,
        minutes,
        kind: word.toLowerCase() === 'every' ? 'every' : 'within',
      };
    }
  }
  return undefined;
}
