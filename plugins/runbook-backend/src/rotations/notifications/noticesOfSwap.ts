import { SwapData } from 'backstage-plugin-runbook-common';
import { dedupeKey, NewMessage } from '../../outbox';
import { Notice, subjectOf } from './Notice';
import { NotifiedRotation, zoneOf } from './NotifiedRotation';

type SwapNotice = Extract<Notice, { kind: 'swap-asked' | 'swap-taken' }>;

/** What people are told when somebody asks for a swap: whoever may take it. */
export function noticesOfAskedSwap(
  rotation: NotifiedRotation,
  swap: SwapData,
  write: { by: string; now: number },
): Array<NewMessage<Notice>> {
  const asked = swap.to === undefined ? colleagues(rotation, swap) : [swap.to];
  return toMessages(
    rotation,
    swap,
    write,
    asked.filter(user => user !== swap.user),
    to => ({
      kind: 'swap-asked',
      ...common(rotation, swap, to),
      asker: swap.user,
      ...inReturn(swap),
      ...(swap.note !== undefined && { note: swap.note }),
    }),
  );
}

/** What the asker is told when somebody takes the swap. */
export function noticesOfTakenSwap(
  rotation: NotifiedRotation,
  swap: SwapData,
  write: { by: string; now: number },
): Array<NewMessage<Notice>> {
  const taker = swap.state.kind === 'taken' ? swap.state.by : write.by;
  return toMessages(rotation, swap, write, [swap.user], to => ({
    kind: 'swap-taken',
    ...common(rotation, swap, to),
    by: taker,
    ...inReturn(swap),
  }));
}

function toMessages(
  rotation: NotifiedRotation,
  swap: SwapData,
  { by, now }: { by: string; now: number },
  people: string[],
  toNotice: (to: string) => SwapNotice,
): Array<NewMessage<Notice>> {
  const end = Date.parse(swap.end);
  if (end <= now) {
    return [];
  }
  return [...new Set(people)]
    .filter(user => user !== by)
    .map(to => {
      const payload = toNotice(to);
      return {
        key: dedupeKey(payload.kind, swap.id, to),
        subject: subjectOf(rotation.id),
        dueAt: now,
        expiresAt: end,
        payload,
      };
    });
}

function common(rotation: NotifiedRotation, swap: SwapData, to: string) {
  const { layer } = swap;
  const start = Date.parse(swap.start);
  return {
    to,
    rotation: { id: rotation.id, title: rotation.title },
    timeZone: zoneOf(rotation, layer, start),
    ...(layer !== undefined && { layer }),
    start,
    end: Date.parse(swap.end),
  };
}

function inReturn({ inReturn: given }: SwapData) {
  return (
    given && {
      inReturn: { start: Date.parse(given.start), end: Date.parse(given.end) },
    }
  );
}

/**
 * Who takes turns in the layer of the swap, or in any where it is for all, from
 * its start on.
 */
function colleagues(
  { versions, calendars }: NotifiedRotation,
  { layer: wanted, start }: SwapData,
): string[] {
  const from = Date.parse(start);
  const inForce = versions.findLastIndex(
    ({ effectiveFrom }) => Date.parse(effectiveFrom) <= from,
  );
  const turns = versions
    .slice(Math.max(0, inForce))
    .flatMap(({ layers }) => layers)
    .filter(({ name }) => wanted === undefined || name === wanted)
    .flatMap(layer =>
      layer.kind === 'turns'
        ? layer.participants.flatMap(({ users }) => users)
        : [],
    );
  const elsewhere = calendars
    .filter(({ layer }) => wanted === undefined || layer === wanted)
    .flatMap(({ entries }) => entries.flatMap(({ users }) => users));
  return [...turns, ...elsewhere];
}
