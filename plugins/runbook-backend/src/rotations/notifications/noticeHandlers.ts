import {
  DeadNotice,
  rotationNoticeEndpoints,
} from 'backstage-plugin-runbook-common';
import { EndpointHandlers } from '../../http';
import { DeadLetter, DeadLetters, Outbox } from '../../outbox';
import { NOTICES } from './Notice';
import { WRITES } from './RotationWrite';

/** What the endpoints do that list and replay what could not be told. */
export function createNoticeHandlers({
  outbox,
  now,
}: {
  outbox: Pick<Outbox, 'listDead' | 'replay'>;
  now: () => number;
}): EndpointHandlers<typeof rotationNoticeEndpoints, undefined> {
  const letters = new DeadLetters(outbox, [NOTICES, WRITES]);
  return {
    listDeadNotices: async () => ({
      notices: (await letters.list()).map(toNotice),
    }),

    replayNotices: async ({ body, audit }) => {
      const { replayed, ids } = await letters.replay(body.ids, now());
      audit({ replayed, notices: ids });
      return { replayed };
    },
  };
}

function toNotice(letter: DeadLetter): DeadNotice {
  const { id, topic, key, subject, attempts, dueAt, deadAt, expiresAt, error } =
    letter;
  return {
    id,
    kind: topic === NOTICES.name ? 'notice' : 'write',
    rotation: subject.slice(subject.indexOf(':') + 1),
    message: key,
    attempts,
    createdAt: new Date(dueAt).toISOString(),
    deadAt: new Date(deadAt).toISOString(),
    ...(expiresAt !== undefined && {
      expiresAt: new Date(expiresAt).toISOString(),
    }),
    error,
  };
}
