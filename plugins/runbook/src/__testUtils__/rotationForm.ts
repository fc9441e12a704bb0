import { RotationDetail, TurnsLayer } from 'backstage-plugin-runbook-common';
import { fromDefinition } from '../rotations/editor/form/fromDefinition';
import { RotationForm } from '../rotations/editor/form/RotationForm';

export const ADA = 'user:default/ada';
export const LINUS = 'user:default/linus';
export const GRACE = 'user:default/grace';
export const ALAN = 'user:default/alan';

/** A layer of weekly turns from Monday, 5 January 2026: Ada, Linus, Grace. */
export function weekly(parts: Partial<TurnsLayer> = {}): TurnsLayer {
  return {
    kind: 'turns',
    name: 'primary',
    participants: [ADA, LINUS, GRACE].map(user => ({ users: [user] })),
    turn: { unit: 'week', length: 1 },
    start: '2026-01-05T09:00',
    ...parts,
  };
}

/** The rotation `shipping` with the layers given, in force since 2026. */
export function shipping(
  layers: RotationDetail['versions'][number]['layers'] = [weekly()],
  parts: Partial<RotationDetail> = {},
): RotationDetail {
  const since = '2026-01-01T00:00:00.000Z';
  return {
    id: 'shipping',
    title: 'Shipping on call',
    owner: 'group:default/shipping',
    timeZone: 'Europe/Berlin',
    layers: layers.map(({ name }) => name),
    revision: 3,
    createdAt: since,
    updatedAt: since,
    versions: [
      {
        timeZone: 'Europe/Berlin',
        layers,
        effectiveFrom: since,
        createdAt: since,
        createdBy: ADA,
      },
    ],
    overrides: [],
    swaps: [],
    calendars: [],
    range: { from: since, to: '2026-12-31T00:00:00.000Z' },
    people: [
      { entityRef: ADA, displayName: 'Ada Lovelace', links: [], found: true },
      {
        entityRef: LINUS,
        displayName: 'Linus Torvalds',
        links: [],
        found: true,
      },
      { entityRef: GRACE, displayName: 'Grace Hopper', links: [], found: true },
    ],
    problems: [],
    ...parts,
  };
}

/** The form that shows {@link shipping}. */
export function shippingForm(
  layers?: RotationDetail['versions'][number]['layers'],
): RotationForm {
  const { id, title, owner, versions } = shipping(layers);
  const [version] = versions;
  if (!version) {
    throw new Error('a rotation has a version');
  }
  return fromDefinition({
    id,
    title,
    owner,
    definition: { timeZone: version.timeZone, layers: version.layers },
  });
}
