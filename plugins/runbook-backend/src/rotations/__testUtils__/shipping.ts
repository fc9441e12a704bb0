import {
  rotationOnCallSchema,
  RotationUpdate,
} from 'backstage-plugin-runbook-common';
import { startRotations, weekly } from './startRotations';

/** A back end with the rotation shipping, and who is on call in it. */
export async function startWithShipping() {
  const backend = await startRotations();
  const created = await backend.post('/rotations').send(weekly('shipping'));
  expect(created.status).toBe(200);
  const put = (body: object, ifMatch = '"1"') =>
    backend.put('/rotations/shipping').set('if-match', ifMatch).send(body);
  const onCallAt = async (at: string) => {
    const { body } = await backend.get(`/rotations/shipping/on-call?at=${at}`);
    return rotationOnCallSchema
      .parse(body)
      .onCall.flatMap(({ people }) => people.map(({ user }) => user));
  };
  return { ...backend, created, put, onCallAt };
}

/** Shipping with other people in its only layer. */
export function update(users: string[], more: Partial<RotationUpdate> = {}) {
  const { title, owner, definition } = weekly('shipping');
  const [layer] = definition.layers;
  return {
    title,
    owner,
    definition: {
      ...definition,
      layers: [
        { ...layer, participants: users.map(user => ({ users: [user] })) },
      ],
    },
    ...more,
  };
}
