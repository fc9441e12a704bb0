import { wallToInstant } from 'oncall-rotation';
import { BusinessCalendar, clocks } from 'incident-flow';
import { z } from 'zod';
import { dedupeKey, NewMessage, OutboxTopic } from '../../outbox';
import { subjectOf } from '../paging';
import { StoredIncident, StoredPostmortem } from '../store';

const reminderSchema = z.object({
  incident: z.string(),
  title: z.string(),
  /** Full reference of a user or a group. */
  to: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('postmortem'), isOverdue: z.boolean() }),
    z.object({
      kind: z.literal('action-item'),
      isOverdue: z.boolean(),
      text: z.string(),
      /** `YYYY-MM-DD`. */
      due: z.string(),
    }),
  ]),
});

/** Something that somebody is reminded of after an incident. */
export type Reminder = z.infer<typeof reminderSchema>;

/** Reminders on their way to people. */
export const REMINDERS: OutboxTopic<Reminder> = {
  name: 'incident-reminder',
  payload: reminderSchema,
};

const DAY = 24 * 60 * 60_000;

/** On the day before it is due, and when it is overdue; while it is not published. */
export function postmortemReminders(
  stored: StoredIncident,
  calendar: BusinessCalendar,
): Array<NewMessage<Reminder>> {
  const { incident, plan, postmortem } = stored;
  const clock = clocks(incident, {
    calendar: { ...calendar, timeZone: plan.timeZone },
    postmortemPublished: postmortem === 'published',
  }).find(({ kind }) => kind === 'postmortem');
  const commander = incident.roles.commander?.person;
  if (!clock || commander === undefined) {
    return [];
  }
  const remind = (to: string, isOverdue: boolean) => ({
    key: dedupeKey(
      'postmortem',
      incident.id,
      clock.due,
      isOverdue ? 'overdue' : 'due',
      to,
    ),
    subject: subjectOf(incident.id),
    payload: {
      incident: incident.id,
      title: incident.title,
      to,
      what: { kind: 'postmortem' as const, isOverdue },
    },
    dueAt: isOverdue ? clock.due : clock.due - DAY,
  });
  return [
    remind(commander, false),
    remind(commander, true),
    ...(plan.group === undefined ? [] : [remind(plan.group, true)]),
  ];
}

/** On the morning of the day that it is due, and of the day after. */
export function actionItemReminders(
  { incident, plan }: StoredIncident,
  { actionItems }: Pick<StoredPostmortem, 'actionItems'>,
): Array<NewMessage<Reminder>> {
  return actionItems.flatMap(({ id, text, owner, due, done }) => {
    if (done || owner === undefined || due === undefined) {
      return [];
    }
    const morning = wallToInstant(plan.timeZone, `${due}T09:00`);
    return [false, true].map(isOverdue => ({
      key: dedupeKey(
        'action-item',
        incident.id,
        id,
        due,
        isOverdue ? 'overdue' : 'due',
        owner,
      ),
      subject: subjectOf(incident.id),
      payload: {
        incident: incident.id,
        title: incident.title,
        to: owner,
        what: { kind: 'action-item' as const, isOverdue, text, due },
      },
      dueAt: isOverdue ? morning + DAY : morning,
    }));
  });
}
