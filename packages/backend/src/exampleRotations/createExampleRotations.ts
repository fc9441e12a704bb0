import { ResponseError } from '@backstage/errors';
import { Arrangement, ExampleRotation } from './readExampleRotations';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

interface Shift {
  user: string;
  start: string;
  end: string;
}

/** Sends a request to the runbook plugin as the portal itself. */
export type Send = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
) => Promise<Response>;

/**
 * Creates the rotations that do not exist yet, through the plugin's own API.
 *
 * @throws ResponseError - when the plugin refuses one, as it does until the
 * catalog knows its people.
 */
export async function createExampleRotations(
  examples: readonly ExampleRotation[],
  send: Send,
): Promise<string[]> {
  const created: string[] = [];
  for (const { arranged, calendars, ...rotation } of examples) {
    const known = await send('GET', `/rotations/${rotation.id}`);
    if (known.status === 404) {
      await checked(await send('POST', '/rotations', rotation));
      for (const [layer, text] of Object.entries(calendars)) {
        const path = `/rotations/${rotation.id}/calendars/${layer}`;
        await checked(await send('PUT', path, { text }));
      }
      for (const arrangement of arranged) {
        await arrange(rotation.id, arrangement, send);
      }
      created.push(rotation.id);
    } else {
      await checked(known);
    }
  }
  return created;
}

async function arrange(id: string, arrangement: Arrangement, send: Send) {
  if ('cover' in arrangement) {
    const { layer, shift: nth, after, hours, by, note } = arrangement.cover;
    const shift = await nthShift(id, layer, nth, send);
    const start = Date.parse(shift.start) + after * HOUR;
    const end = Math.min(start + hours * HOUR, Date.parse(shift.end));
    await checked(
      await send('POST', `/rotations/${id}/overrides`, {
        kind: 'cover',
        layer,
        user: by.find(user => user !== shift.user),
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        note,
      }),
    );
  } else {
    const { layer, shift: nth, note } = arrangement.swap;
    const { user, start, end } = await nthShift(id, layer, nth, send);
    await checked(
      await send('POST', `/rotations/${id}/swaps`, {
        user,
        layer,
        start,
        end,
        note,
      }),
    );
  }
}

/** The nth shift of a layer that is still to come, from 1. */
async function nthShift(
  id: string,
  layer: string,
  nth: number,
  send: Send,
): Promise<Shift> {
  const now = Date.now();
  const query = new URLSearchParams({
    layer,
    from: new Date(now).toISOString(),
    to: new Date(now + 60 * DAY).toISOString(),
  });
  const answer = await checked(
    await send('GET', `/rotations/${id}/shifts?${query}`),
  );
  const { shifts }: { shifts: Shift[] } = await answer.json();
  const ahead = shifts.filter(({ start }) => Date.parse(start) > now);
  const found = ahead[nth - 1];
  if (!found) {
    throw new Error(`${id} has no shift ${nth} of ${layer} within 60 days`);
  }
  return found;
}

async function checked(response: Response): Promise<Response> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response;
}
