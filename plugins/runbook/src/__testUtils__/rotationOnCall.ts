import { LayerNow, RotationOnCall } from 'backstage-plugin-runbook-common';

/** When the rotations were asked for. */
export const at = '2026-11-21T12:00:00Z';

/** A rotation of the group Shipping, as it is now. */
export function rotation(
  onCall: LayerNow[],
  title = 'Shipping',
): RotationOnCall {
  return {
    id: title.toLocaleLowerCase(),
    title,
    owner: 'group:default/shipping',
    timeZone: 'UTC',
    layers: onCall.map(({ layer }) => layer),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    at,
    state: 'on',
    onCall,
    people: [
      {
        entityRef: 'user:default/ada',
        displayName: 'Ada Lovelace',
        email: 'ada@example.com',
        links: [],
        found: true,
      },
      {
        entityRef: 'user:default/gone',
        displayName: 'gone',
        links: [],
        found: false,
      },
    ],
  };
}

/** A layer with somebody on call, and nobody next. */
export const on = (user: string): LayerNow => ({
  layer: 'primary',
  state: 'on',
  people: [{ user, until: '2026-11-23T09:00:00Z', via: [] }],
  next: { at: '2026-11-23T09:00:00Z', people: [] },
});
