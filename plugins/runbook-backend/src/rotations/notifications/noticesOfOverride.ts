import { OverrideData } from 'backstage-plugin-runbook-common';
import { compareRotations, Move, Rotation } from 'oncall-rotation';
import { dedupeKey, NewMessage } from '../../outbox';
import { Notice, subjectOf } from './Notice';
import { NotifiedRotation, zoneOf } from './NotifiedRotation';

type OverrideNotice = Extract<Notice, { kind: 'override' }>;

/**
 * What people are told of an override that was laid or taken back: those who
 * are on call because of that, or no longer, in time that lies ahead. Its author
 * knows.
 *
 * @param rotation - with or without the override; the other is made of it.
 */
export function noticesOfOverride(
  rotation: NotifiedRotation,
  override: OverrideData,
  write: { because: OverrideNotice['because']; by: string; now: number },
): Array<NewMessage<Notice>> {
  const { because, by, now } = write;
  const range = {
    start: Math.max(now, Date.parse(override.start)),
    end: Date.parse(override.end),
  };
  if (range.start >= range.end) {
    return [];
  }
  const moves = movesOf(rotation.resolvable, override, because, range);
  return (['off', 'on'] as const).flatMap(puts =>
    peopleOf(moves, puts)
      .filter(({ user }) => user !== by)
      .map(({ user, layer, moves: [first, ...rest] }) => ({
        key: dedupeKey('override', override.id, because, puts, layer, user),
        subject: subjectOf(rotation.id),
        dueAt: now,
        expiresAt: range.end,
        payload: {
          kind: 'override' as const,
          to: user,
          rotation: { id: rotation.id, title: rotation.title },
          timeZone: zoneOf(rotation, layer, first.start),
          layer,
          puts,
          because,
          start: first.start,
          end: first.end,
          more: rest.length,
          others: first.after.filter(other => other !== user),
          by,
          ...(because === 'laid' &&
            override.note !== undefined && { note: override.note }),
        },
      })),
  );
}

function movesOf(
  resolvable: Rotation,
  data: OverrideData,
  because: OverrideNotice['because'],
  range: { start: number; end: number },
): Move[] {
  const { createdBy, note, ...override } = data;
  const others = (resolvable.overrides ?? []).filter(
    ({ id }) => id !== data.id,
  );
  const without = { ...resolvable, overrides: others };
  const laid = {
    ...resolvable,
    overrides: [
      ...others,
      {
        ...override,
        start: Date.parse(data.start),
        end: Date.parse(data.end),
        createdAt: Date.parse(data.createdAt),
      },
    ],
  };
  return because === 'laid'
    ? compareRotations(without, laid, range)
    : compareRotations(laid, without, range);
}

interface MovedPerson {
  user: string;
  layer: string;
  moves: [Move, ...Move[]];
}

/** Who is put on call by the moves, or off call, with the moves that do it. */
function peopleOf(
  moves: readonly Move[],
  puts: OverrideNotice['puts'],
): MovedPerson[] {
  const found = new Map<string, MovedPerson>();
  for (const move of moves) {
    const { layer, before, after } = move;
    const [from, to] = puts === 'on' ? [before, after] : [after, before];
    for (const user of to.filter(name => !from.includes(name))) {
      const key = dedupeKey(layer, user);
      const known = found.get(key);
      if (known) {
        known.moves.push(move);
      } else {
        found.set(key, { user, layer, moves: [move] });
      }
    }
  }
  return [...found.values()];
}
