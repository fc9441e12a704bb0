import { ResponseError } from '@backstage/errors';
import { RotationApi } from '../api';

/** A back end that answers as told, and refuses whatever else it is asked. */
export function rotationApi(answers: Partial<RotationApi> = {}): RotationApi {
  const refuse = async () => {
    throw new Error('This test did not say what to answer');
  };
  return {
    getServiceRotation: refuse,
    getRotation: refuse,
    listRotations: refuse,
    createRotation: refuse,
    updateRotation: refuse,
    deleteRotation: refuse,
    getRotationOnCall: refuse,
    getRotationShifts: refuse,
    getRotationHistory: refuse,
    createOverride: refuse,
    deleteOverride: refuse,
    createSwap: refuse,
    takeSwap: refuse,
    withdrawSwap: refuse,
    getOnCall: refuse,
    getMyOnCall: refuse,
    putRotationCalendar: refuse,
    refreshRotationCalendars: refuse,
    listCalendarTokens: refuse,
    createCalendarToken: refuse,
    closeUnreadableCalendarTokens: refuse,
    deleteCalendarToken: refuse,
    ...answers,
  };
}

/** What the back end answers when it refuses. */
export async function refusal(status: number, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

const since = '2026-01-01T00:00:00Z';
const shipping = {
  id: 'shipping',
  title: 'Shipping on call',
  owner: 'group:default/shipping',
  timeZone: 'UTC',
  layers: [],
  revision: 1,
  createdAt: since,
  updatedAt: since,
  at: since,
  state: 'off' as const,
  onCall: [],
  people: [],
};

/** A back end with one rotation, in which the reader is on call for long. */
export const listOfOne: RotationApi = rotationApi({
  listRotations: async () => ({ rotations: [shipping] }),
  getOnCall: async () => ({ at: since, rotations: [shipping] }),
  getMyOnCall: async () => ({
    at: since,
    user: 'user:default/ada',
    shifts: [
      {
        rotation: 'shipping',
        title: 'Shipping on call',
        layer: 'primary',
        user: 'user:default/ada',
        start: since,
        end: '2100-01-01T00:00:00Z',
        via: [],
      },
    ],
    swapsToTake: [],
    mySwaps: [],
    people: [],
  }),
});
