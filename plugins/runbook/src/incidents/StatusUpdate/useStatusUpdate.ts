import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { incidentApiRef } from '../../api';
import { newIdempotencyKey } from '../../api/newIdempotencyKey';
import { useIncidentContext } from '../IncidentContext';
import { EMPTY_DRAFT, readDraft, UpdateDraft, writeDraft } from './updateDraft';

const MINUTE_MS = 60_000;

/** How long to wait before an update that got no answer is sent again. */
const RETRY_MS = 5_000;

/** Fields of the form. */
export type UpdateField = 'impact' | 'known' | 'next' | 'nextInMinutes';

/** The form of a status update. */
export interface StatusUpdateForm {
  draft: UpdateDraft;
  change: (field: UpdateField, text: string) => void;
  /** Begins with what an earlier update said. */
  reuse: (update: { impact: string; known: string; next: string }) => void;
  /** Gives the update, or keeps it until the back end is there. */
  send: () => void;
  /** Takes back an update that waits to be sent. */
  unsend: () => void;
  busy: boolean;
  /** Why the back end refused it. */
  error?: Error;
  /** When the last update was given from here, in epoch milliseconds. */
  sentAt?: number;
}

/**
 * What is typed stays in this browser until it is given. Where no answer comes
 * it waits and is sent again by itself, under one key: it is given once.
 */
export function useStatusUpdate(): StatusUpdateForm {
  const api = useApi(incidentApiRef);
  const { detail, take } = useIncidentContext();
  const { id } = detail;
  const [draft, setDraft] = useState(() => readDraft(id));
  const [state, setState] = useState<{
    busy: boolean;
    error?: Error;
    sentAt?: number;
  }>({ busy: false });
  const running = useRef(false);
  const keep = useCallback(
    (next: UpdateDraft) => {
      writeDraft(id, next);
      setDraft(next);
    },
    [id],
  );

  const attempt = useCallback(
    async (sent: UpdateDraft) => {
      if (running.current || !sent.sending) {
        return;
      }
      running.current = true;
      const { impact, known, next, sending } = sent;
      const { idempotencyKey, nextUpdateAt } = sending;
      setState({ busy: true });
      try {
        const after = await api.updateStatus(
          id,
          { impact, known, next, ...(nextUpdateAt && { nextUpdateAt }) },
          { idempotencyKey },
        );
        keep(EMPTY_DRAFT);
        setState({ busy: false, sentAt: Date.now() });
        take(after);
      } catch (error) {
        const waits = isWorthWaiting(error);
        if (!waits) {
          // Refused: to be mended by whoever typed it.
          keep({ ...sent, sending: undefined });
        }
        setState({ busy: false, ...(!waits && { error: toError(error) }) });
      } finally {
        running.current = false;
      }
    },
    [api, id, keep, take],
  );

  const waiting = draft.sending !== undefined;
  useEffect(() => {
    if (!waiting) {
      return undefined;
    }
    const again = () => attempt(draft);
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting, draft, attempt]);

  return {
    ...state,
    draft,
    change: (field, text) => keep({ ...draft, [field]: text }),
    reuse: ({ impact, known, next }) =>
      keep({ ...EMPTY_DRAFT, impact, known, next }),
    send: () => {
      const minutes = Number(draft.nextInMinutes);
      const now = Date.now();
      const sent: UpdateDraft = {
        ...draft,
        sending: {
          idempotencyKey: newIdempotencyKey(),
          since: now,
          ...(draft.nextInMinutes.trim() && {
            nextUpdateAt: new Date(now + minutes * MINUTE_MS).toISOString(),
          }),
        },
      };
      keep(sent);
      attempt(sent);
    },
    unsend: () => keep({ ...draft, sending: undefined }),
  };
}

/** No answer at all, or one of a back end that is on its way up or down. */
function isWorthWaiting(error: unknown): boolean {
  return error instanceof ResponseError
    ? error.statusCode >= 502 || error.statusCode === 429
    : toError(error).name === 'TypeError';
}
