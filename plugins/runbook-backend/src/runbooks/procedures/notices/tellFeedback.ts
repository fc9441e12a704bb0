import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readOwner } from '../../../catalog';
import { dedupeKey, Outbox } from '../../../outbox';
import { TellFeedback } from '../store';
import { PROCEDURE_NOTICES, subjectOf } from './ProcedureNotice';

/** Of no use to anyone after so long, in milliseconds: 7 days. */
const KEEP = 7 * 24 * 60 * 60_000;

/**
 * Tells a service's owner of a report, or a reader of the answer. The message
 * is written in the transaction of what it tells.
 */
export function tellFeedback(
  outbox: Outbox,
  kind: 'did-not-work' | 'answered',
  service: Entity,
): TellFeedback {
  return async (tx, { slug, content }, feedback) => {
    const { id, by, answer } = feedback;
    const to = kind === 'did-not-work' ? readOwner(service) : by;
    const author = answer?.by ?? by;
    // A service has no inbox, and who answers their own report knows of it.
    if (!to || to.startsWith('service:') || to === author) {
      return;
    }
    const entityRef = stringifyEntityRef(service);
    const { title = service.metadata.name } = service.metadata;
    const at = Date.parse(answer?.at ?? feedback.at);
    await outbox.add(tx, PROCEDURE_NOTICES, [
      {
        key: dedupeKey(`procedure-${kind}`, id),
        subject: subjectOf(entityRef),
        dueAt: at,
        expiresAt: at + KEEP,
        payload: {
          kind,
          to,
          service: { entityRef, title },
          procedure: { slug, title: content.title },
          by: author,
          note: answer?.note ?? feedback.note,
        },
      },
    ]);
  };
}
