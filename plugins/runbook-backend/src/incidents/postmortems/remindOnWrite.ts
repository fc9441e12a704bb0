import { BusinessCalendar, isOpen } from 'incident-flow';
import { Knex } from 'knex';
import { NewMessage, Outbox } from '../../outbox';
import { subjectOf } from '../paging';
import { IncidentWritten, OnIncidentWrite } from '../store';
import {
  actionItemReminders,
  postmortemReminders,
  Reminder,
  REMINDERS,
} from './reminders';

type RemindingOutbox = Pick<Outbox, 'add' | 'list' | 'cancel'>;

/**
 * Plans reminders with the write that gives rise to them, and takes back those
 * that it makes void. What has passed already nobody is reminded of.
 */
export function remindOnWrite(
  outbox: RemindingOutbox,
  calendar: BusinessCalendar,
): OnIncidentWrite {
  return async (tx, written) => {
    const { before, after, postmortem } = written;
    if (isOpen(after.incident) && (!before || isOpen(before.incident))) {
      return;
    }
    await replace(tx, outbox, written, 'postmortem/', [
      ...postmortemReminders(after, calendar),
    ]);
    if (postmortem) {
      await replace(tx, outbox, written, 'action-item/', [
        ...actionItemReminders(after, postmortem),
      ]);
    }
  };
}

async function replace(
  tx: Knex.Transaction,
  outbox: RemindingOutbox,
  { after, now }: IncidentWritten,
  prefix: string,
  wanted: ReadonlyArray<NewMessage<Reminder>>,
): Promise<void> {
  const keys = new Set(wanted.map(({ key }) => key));
  const known = await outbox.list(tx, {
    topic: REMINDERS,
    subject: subjectOf(after.id),
  });
  await outbox.cancel(
    tx,
    known
      .filter(({ key, state }) => state !== 'sent' && key.startsWith(prefix))
      .map(({ key }) => key)
      .filter(key => !keys.has(key)),
  );
  await outbox.add(
    tx,
    REMINDERS,
    wanted.filter(({ dueAt }) => dueAt > now),
  );
}
