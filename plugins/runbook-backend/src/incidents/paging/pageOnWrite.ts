import { isPaging } from 'incident-flow';
import { Knex } from 'knex';
import { dedupeKey, NewMessage, Outbox } from '../../outbox';
import { IncidentWritten, OnIncidentWrite } from '../store';
import { nextStep } from './nextStep';
import { Page, PAGE_STEPS, PAGES, subjectOf } from './topics';

/** What paging needs of the outbox. */
export type PagingOutbox = Pick<Outbox, 'add' | 'list' | 'cancel'>;

/**
 * Plans paging with the write that causes it: the first step with the
 * declaration, the pages of a step and the step after it with the record that
 * it was taken, and their cancelling with the acknowledgement. So no step is
 * lost, none is taken twice, and none is taken once somebody acknowledged.
 */
export function pageOnWrite(outbox: PagingOutbox): OnIncidentWrite {
  return async (tx, written) => {
    const { before, after } = written;
    if (!isPaging(after.incident)) {
      if (before && isPaging(before.incident)) {
        await stop(tx, outbox, after.id);
      }
      return;
    }
    await outbox.add(tx, PAGES, pagesOf(written));
    const step = nextStep(after);
    if (step) {
      // One that is there already has the same key, and stays as it is.
      await outbox.add(tx, PAGE_STEPS, [
        {
          key: dedupeKey('page-step', after.id, step.number),
          subject: subjectOf(after.id),
          payload: { incident: after.id, step: step.number },
          dueAt: step.due,
        },
      ]);
    }
  };
}

function pagesOf({
  after: { id },
  entries,
}: IncidentWritten): Array<NewMessage<Page>> {
  return entries.flatMap(({ entry }) =>
    entry.kind === 'paged'
      ? entry.recipients.map(to => ({
          key: dedupeKey('page', id, entry.step, to),
          subject: subjectOf(id),
          payload: {
            incident: id,
            to,
            as:
              entry.target.kind === 'layer'
                ? entry.target.layer
                : entry.target.group,
          },
          dueAt: entry.at,
        }))
      : [],
  );
}

async function stop(
  tx: Knex.Transaction,
  outbox: PagingOutbox,
  id: string,
): Promise<void> {
  const subject = subjectOf(id);
  const known = [
    ...(await outbox.list(tx, { topic: PAGE_STEPS, subject })),
    ...(await outbox.list(tx, { topic: PAGES, subject })),
  ];
  await outbox.cancel(
    tx,
    known.filter(({ state }) => state !== 'sent').map(({ key }) => key),
  );
}
